package io.espalier.surrogate.serve;

import io.espalier.pricing.emit.StraightLine;
import io.espalier.surrogate.form.FormPass;
import java.util.stream.IntStream;

/**
 * One thread's evaluation of a served network: by passes at first, by its code once it is asked often.
 *
 * <p>Every number is what {@link FormPass} gives times the scale, whoever works it out. Where a number overflows there is no answer, and
 * nothing is written. Allocates nothing per call but for the one that compiles.
 */
final class Evaluation {
    /** Some milliseconds of passes, about what it takes to compile. */
    private static final int CALLS_BEFORE_CODE = 1000;

    private final Served served;
    private final double[] gradient;
    private final double[] curvature;
    private final int[] allColumns;
    private FormPass pass;
    private StraightLine sloped;
    private StraightLine curved;
    private int calls;
    private double value;

    Evaluation(Served served) {
        this.served = served;
        final int d = served.form().layout().size();
        gradient = new double[d];
        curvature = new double[served.levels().length * served.levels().length];
        allColumns = IntStream.range(0, d).toArray();
        pass = new FormPass(served.network(), served.form());
        if (served.hasCode()) {
            compile();
        }
    }

    /** Value times scale at the point of the last answer. */
    double value() {
        return value;
    }

    /** From now on by code, as far as there is any. */
    void compile() {
        calls = CALLS_BEFORE_CODE;
        final ServingCode code = served.code();
        if (served.form().isIdentity()) {
            sloped = code.sloped().orElse(null);
            curved = code.curved().orElse(null);
        }
        pass = new FormPass(new CompiledPass(served.network(), code, served.levels()), served.form());
    }

    private void count() {
        if (calls < CALLS_BEFORE_CODE && ++calls == CALLS_BEFORE_CODE) {
            compile();
        }
    }

    boolean trySloped(double[] x, double scale, double[] gradientOut) {
        count();
        if (sloped != null) {
            final double straight = sloped.run(x, scale, gradientOut, null);
            if (straight == straight) {
                value = straight;
                return true;
            }
        }
        final double raw = scale * pass.valueAndGradient(x, gradient);
        if (!Double.isFinite(raw) || !scaleFinite(gradient, scale)) {
            return false;
        }
        return answer(raw, gradientOut);
    }

    boolean tryCurved(double[] x, double scale, double[] gradientOut, double[] curvatureOut) {
        count();
        if (curved != null) {
            final double straight = curved.run(x, scale, gradientOut, curvatureOut);
            if (straight == straight) {
                value = straight;
                return true;
            }
        }
        final double raw = scale * pass.valueGradientAndCurvature(x, gradient, curvature);
        if (!Double.isFinite(raw) || !scaleFinite(gradient, scale) || !scaleFinite(curvature, scale)) {
            return false;
        }
        System.arraycopy(curvature, 0, curvatureOut, 0, curvature.length);
        return answer(raw, gradientOut);
    }

    private boolean answer(double answered, double[] gradientOut) {
        System.arraycopy(gradient, 0, gradientOut, 0, gradient.length);
        value = answered;
        return true;
    }

    /** The whole Hessian times scale, row-major; whether nothing overflowed. */
    boolean tryHessian(double[] x, double scale, double[] hessian) {
        count();
        pass.valueAndGradient(x, gradient);
        pass.hessian(allColumns, hessian);
        return scaleFinite(hessian, scale);
    }

    /** Multiplies by the scale; whether all is finite. A sum is not, where one term is not; and it takes no branch. */
    private static boolean scaleFinite(double[] numbers, double scale) {
        double sum = 0.0;
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] *= scale;
            sum += 0.0 * numbers[k];
        }
        return sum == 0.0;
    }

    /** Leads the code out of its range once, so that such a point does not throw away what the JIT has compiled. */
    void leaveRange(double[] x, double[] gradientOut, double[] curvatureOut) {
        if (sloped != null) {
            sloped.run(x, Double.NaN, gradientOut, null);
        }
        if (curved != null) {
            curved.run(x, Double.NaN, gradientOut, curvatureOut);
        }
    }
}
