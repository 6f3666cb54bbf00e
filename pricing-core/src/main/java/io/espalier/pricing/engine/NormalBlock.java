package io.espalier.pricing.engine;

import io.espalier.pricing.random.NormalNumbers;

/** The normals of a block of paths, {@code z[dimension][lane]}: drawn by address, then mirrored in place. */
final class NormalBlock {
    private final double[][] z;

    /** @param z rows that the block writes, not copied */
    NormalBlock(double[][] z) {
        this.z = z;
    }

    /** The normals of paths first + lane * stride. */
    void draw(NormalNumbers source, long first, long stride) {
        source.fill(first, stride, z);
    }

    /** z becomes -z: the antithetic paths. */
    void mirror() {
        for (double[] row : z) {
            for (int lane = 0; lane < row.length; lane++) {
                row[lane] = -row[lane];
            }
        }
    }
}
