package io.espalier.pricing.engine;

/** Second derivatives to the levels, path by path; scratch space of one thread. */
interface Curvature {

    /**
     * Adds {@code weight} times each path's observation of the lower triangle: {@code sums[row (row + 1)/2 + column][offset + lane]}.
     *
     * @param paths just run; its normals are the paths'
     * @param deltas the paths' derivatives to the levels, [level][lane]
     */
    void add(PathBlock paths, double[][] deltas, double weight, double[][] sums, int offset);
}
