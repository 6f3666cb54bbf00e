package io.espalier.pricing.label;

import io.espalier.pricing.random.NormalSource;
import java.util.function.DoubleConsumer;

/** The random numbers of a row's paths, one path after the other, each with its mirror image where antithetic. */
final class PathDraw {
    private final SamplingPlan plan;
    private final Fill fill;
    private final double[][] numbers;
    private final double twiceTheMiddle;

    /** Writes numbers of paths first + lane * stride. */
    @FunctionalInterface
    private interface Fill {
        void fill(long first, long stride, double[][] numbers);
    }

    private PathDraw(SamplingPlan plan, Fill fill, double[][] numbers, double twiceTheMiddle) {
        this.plan = plan;
        this.fill = fill;
        this.numbers = numbers;
        this.twiceTheMiddle = twiceTheMiddle;
    }

    /** Standard normals into z; the mirror image is -z. */
    static PathDraw ofNormals(SamplingPlan plan, NormalSource source, double[][] z) {
        return new PathDraw(plan, source::fill, z, 0.0);
    }

    /** Uniforms into u; the mirror image is 1 - u, exactly. */
    static PathDraw ofUniforms(SamplingPlan plan, NormalSource source, double[][] u) {
        return new PathDraw(plan, source::uniforms, u, 1.0);
    }

    /** Draws each path of rows first, first + 1, ... and hands its weight in the row's mean to {@code path}. */
    void each(long first, DoubleConsumer path) {
        final int each = plan.pathsPerSample();
        for (int k = 0; k < each; k++) {
            fill.fill(first * each + k, each, numbers);
            if (plan.antithetic()) {
                path.accept(0.5 / each);
                mirror();
                path.accept(0.5 / each);
            } else {
                path.accept(1.0 / each);
            }
        }
    }

    private void mirror() {
        for (double[] row : numbers) {
            for (int lane = 0; lane < row.length; lane++) {
                row[lane] = twiceTheMiddle - row[lane];
            }
        }
    }
}
