package io.espalier.pricing.label;

import io.espalier.pricing.random.NormalNumbers;
import java.util.function.DoubleConsumer;

/** The paths of a row one after the other, each with its mirror image where antithetic. */
record PathDraw(SamplingPlan plan, double[][] z) {

    /** Writes the normals of each path of rows first, first + 1, ... and hands its weight in the row's mean to {@code path}. */
    void each(NormalNumbers source, long first, DoubleConsumer path) {
        final int each = plan.pathsPerSample();
        for (int k = 0; k < each; k++) {
            source.fill(first * each + k, each, z);
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
        for (double[] row : z) {
            for (int lane = 0; lane < row.length; lane++) {
                row[lane] = -row[lane];
            }
        }
    }
}
