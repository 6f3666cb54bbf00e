package io.espalier.pricing.engine;

import io.espalier.pricing.random.NormalNumbers;
import java.util.Arrays;

/**
 * Observations of a simulation in rows, {@link #LANES} at a time, from blocks of paths: the value; smoothed minus plain; a derivative
 * per column; the lower triangle of the levels' second derivatives. Scratch space of one thread.
 *
 * <p>An observation is a path, or the mean of a path and its mirror image where antithetic. The bits do not depend on how many
 * lanes a block has.
 */
final class Observations {
    /** Observations at a time: moments are joined in portions of so many. */
    static final int LANES = 256;

    static final int VALUE = 0;
    static final int BIAS = 1;
    /** The first of the derivatives; after the last the lower triangle follows row by row. */
    static final int GRADIENT = 2;

    private final ObservedProgram observed;
    private final PathBlock paths;
    private final NormalBlock noise;
    /** One, or none where it is not wanted. */
    private final Curvature[] curvature;

    private final double[][] gradient;
    private final double[][] deltas;
    private final double[][] curvatureSums;
    private final double[][] rows;

    Observations(ObservedProgram observed) {
        this.observed = observed;
        this.paths = observed.paths();
        this.noise = new NormalBlock(paths.normals());
        this.curvature = observed.curvature(paths.lanes()).stream().toArray(Curvature[]::new);
        this.gradient = new double[observed.columns()][paths.lanes()];
        this.deltas = Arrays.stream(observed.levelColumns())
                .mapToObj(c -> gradient[c])
                .toArray(double[][]::new);
        this.rows = new double[observed.rows()][LANES];
        this.curvatureSums = Arrays.copyOfRange(rows, GRADIENT + gradient.length, rows.length);
    }

    /** Observations first .. first + LANES - 1, {@code [row][lane]}, not copied. */
    double[][] at(NormalNumbers normals, long first) {
        for (double[] row : rows) {
            Arrays.fill(row, 0.0);
        }
        for (int offset = 0; offset < LANES; offset += paths.lanes()) {
            noise.draw(normals, first + offset, 1L);
            if (observed.isAntithetic()) {
                add(0.5, offset);
                noise.mirror();
                add(0.5, offset);
            } else {
                add(1.0, offset);
            }
        }
        return rows;
    }

    private void add(double weight, int offset) {
        paths.run();
        addScaled(paths.output(observed.program().payers().value()), weight, rows[VALUE], offset);
        if (observed.program().payers().smoothed()) {
            addScaled(paths.output(0), weight, rows[BIAS], offset);
            addScaled(paths.output(1), -weight, rows[BIAS], offset);
        }
        for (int c = 0; c < gradient.length; c++) {
            observed.derivatives().gradient(c, paths, gradient[c]);
            addScaled(gradient[c], weight, rows[GRADIENT + c], offset);
        }
        for (Curvature gamma : curvature) {
            gamma.add(paths, deltas, weight, curvatureSums, offset);
        }
    }

    private static void addScaled(double[] x, double factor, double[] sums, int offset) {
        for (int lane = 0; lane < x.length; lane++) {
            sums[offset + lane] += factor * x[lane];
        }
    }
}
