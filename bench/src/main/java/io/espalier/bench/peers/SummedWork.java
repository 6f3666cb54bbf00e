package io.espalier.bench.peers;

import io.espalier.bench.simulation.NormalsWork;

/** Blocks of paths whose results are summed lane by lane. */
final class SummedWork {
    private final NormalsWork work;
    private final boolean differentiated;
    private final boolean drawn;
    private double[][] sums = {};
    private long paths;

    /** @param drawn whether each block draws its normals */
    SummedWork(NormalsWork work, boolean differentiated, boolean drawn) {
        this.work = work;
        this.differentiated = differentiated;
        this.drawn = drawn;
    }

    void run(long blocks) {
        for (long block = 0; block < blocks; block++) {
            add(drawn ? work.next(differentiated) : work.same(differentiated));
        }
    }

    private void add(double[][] results) {
        final int rows = differentiated ? results.length : 1;
        if (sums.length != rows) {
            sums = new double[rows][results[0].length];
        }
        for (int row = 0; row < rows; row++) {
            add(results[row], sums[row]);
        }
        paths += results[0].length;
    }

    private static void add(double[] x, double[] to) {
        for (int lane = 0; lane < to.length; lane++) {
            to[lane] += x[lane];
        }
    }

    /** Mean present value of all paths so far. */
    double mean() {
        double sum = 0.0;
        for (double lane : sums[0]) {
            sum += lane;
        }
        return sum / paths;
    }
}
