package io.espalier.surrogate.form;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.engine.MatchedVariancePricer;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import java.util.Arrays;

/**
 * A control's value and derivatives at one point, by its closed form.
 *
 * <p>Value, gradient and the Hessian block of the levels are exact. The Hessian times a direction is a central difference of the
 * gradient over 1e-5 of what the control curves over: truncation about 1e-11 of the third derivative there, rounding 1e-16/1e-5, so about
 * 1e-10 of the Hessian's size; where one side is not legal (a correlation at its bound) one-sided, 1e-5. Belongs to one thread, allocates
 * nothing.
 */
final class ControlPass {
    private static final double STEP = 1e-5;

    /** Rates and correlations: a hundredth of their unit. */
    private static final double PURE_NUMBER = 0.01;

    private final Pricer pricer;
    private final FactorLayout layout;
    private final Valuation plain;
    private final Valuation curved;
    private final Valuation up;
    private final Valuation down;
    private final double[] at;
    private final double[] moved;
    private final double deviation;
    private Valuation here;

    ControlPass(PricingProblem control, FactorLayout layout) {
        pricer = pricer(control, layout);
        this.layout = layout;
        plain = Valuation.of(layout);
        here = plain;
        curved = Valuation.withCurvature(layout);
        up = Valuation.of(layout);
        down = Valuation.of(layout);
        at = new double[layout.size()];
        moved = new double[layout.size()];
        deviation =
                control instanceof Instrument normal ? smallestDeviation(normal) : deviation((GarchInstrument) control);
    }

    /** The control's closed form: under GARCH that with matched variance. */
    static Pricer pricer(PricingProblem control, FactorLayout layout) {
        return control instanceof GarchInstrument garch
                ? new MatchedVariancePricer(garch, layout)
                : new AnalyticPricer((Instrument) control, layout);
    }

    /** Moves to {@code x}; whether there is an answer. */
    boolean moveTo(double[] x) {
        return moveTo(x, plain);
    }

    /** The same where the Hessian of the levels will be asked for. */
    boolean moveToCurved(double[] x) {
        return moveTo(x, curved);
    }

    private boolean moveTo(double[] x, Valuation into) {
        System.arraycopy(x, 0, at, 0, at.length);
        here = into;
        return pricer.tryPrice(at, here);
    }

    double value() {
        return here.value();
    }

    /** Not a copy. */
    double[] gradient() {
        return here.gradient();
    }

    /** The Hessian block of the levels, row-major, not a copy; NaN where there is none. */
    double[] levelsHessian() {
        if (here != curved && !moveToCurved(at)) {
            Arrays.fill(curved.curvature(), Double.NaN);
        }
        return curved.curvature();
    }

    /** The Hessian times {@code direction}, as near as said above; NaN where no side is legal. */
    void hessianTimes(double[] direction, double[] product) {
        final double size = size(direction);
        if (size == 0.0) {
            Arrays.fill(product, 0.0);
            return;
        }
        final double h = STEP / size;
        final boolean hasUp = price(direction, h, up);
        final boolean hasDown = price(direction, -h, down);
        final double[] above = hasUp ? up.gradient() : here.gradient();
        final double[] below = hasDown ? down.gradient() : here.gradient();
        final double width = (hasUp ? h : 0.0) + (hasDown ? h : 0.0);
        for (int j = 0; j < product.length; j++) {
            // Without any side 0/0.
            product[j] = (above[j] - below[j]) / width;
        }
    }

    private boolean price(double[] direction, double by, Valuation out) {
        for (int j = 0; j < at.length; j++) {
            moved[j] = at[j] + by * direction[j];
        }
        return pricer.tryPrice(moved, out);
    }

    /** Length of a direction in units that the control curves over. */
    private double size(double[] direction) {
        double size = 0.0;
        for (int j = 0; j < direction.length; j++) {
            size = Math.max(size, Math.abs(direction[j]) / unit(j));
        }
        return size;
    }

    private double unit(int j) {
        final FactorId.Kind kind = layout.factor(j).kind();
        if (kind.isNonNegative()) {
            // A T or a volatility of 0 has no scale of its own.
            return at[j] > 0.0 ? at[j] : 1.0;
        }
        return switch (kind) {
            case SPOT, FORWARD, STRIKE -> deviation;
            case MONEYNESS -> 1.0;
            default -> PURE_NUMBER;
        };
    }

    /** Price units that the level moves by in one step. */
    private static double deviation(GarchInstrument control) {
        final double step = Math.sqrt(control.market().h1());
        final double units =
                control.market().isAdditive() ? step : step * control.market().level();
        return units > 0.0 ? units : 1.0;
    }

    /** Price units that a level moves by at the instrument's own T and volatilities: right in size, which is enough for a step. */
    private static double smallestDeviation(Instrument control) {
        final double least = Arrays.stream(control.market().vols())
                .filter(vol -> vol > 0.0)
                .min()
                .orElse(1.0);
        final double years = control.product().expiry();
        return least * Math.sqrt(years > 0.0 ? years : 1.0);
    }
}
