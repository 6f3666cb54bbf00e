package io.espalier.surrogate.serve;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.engine.MatchedVariance;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import io.espalier.surrogate.artefact.Surrogate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A surrogate of a GARCH smile as a pricer of plain numbers: level, strike, T, h1, omega, alpha, beta, lambda (log) and rate, with the
 * derivatives in all of them and the curvature in the level.
 *
 * <p>A price of log-returns is the forward times a function of the smile's columns, an additive one the square root of the long-run
 * variance times such a function: the surrogate serves every forward, strike and rate, and if additive every long-run variance. What else is no
 * column must be as trained, and the derivative in it is NaN. {@code false} outside the surrogate's box. Units: rate per step; the derivative in T per step. Belongs to one
 * thread, allocates nothing per call.
 */
public final class GarchSmilePricer implements Pricer {
    private static final double ROUNDING = 1e-10;

    private static final int LEVEL = 0;
    private static final int STRIKE = 1;
    private static final int STEPS = 2;
    private static final int H1 = 3;
    private static final int OMEGA = 4;
    private static final int ALPHA = 5;
    private static final int BETA = 6;
    private static final int RATE = 7;
    private static final int LAMBDA = 8;

    private final SurrogatePricer smile;
    private final Valuation answer;
    private final Valuation curved;
    private final SmileColumns columns;
    private final FactorLayout layout;
    private final Box domain;
    private final MatchedVariance variance;
    private final boolean additive;
    private final boolean drifts;
    private final double trainedFactor;
    private final double trainedPerStep;
    private final double[] x;
    private final double[] bar;

    private double v;
    private double p;
    private double hbar;
    private double m;
    private double forward;

    /**
     * A pricer of one unit of what {@code surrogate} was trained for, in a market of that kind of level.
     *
     * @throws IllegalArgumentException if the surrogate's columns are not those of a GARCH smile
     */
    public GarchSmilePricer(Surrogate surrogate, LevelKind kind) {
        if (!(surrogate.problem().orElse(null) instanceof GarchInstrument trained)
                || !SmileColumns.suit(surrogate.layout())) {
            throw new IllegalArgumentException(
                    "a smile has moneyness for a column, and the smile's own: columns=" + surrogate.layout());
        }
        GarchMarket market = trained.market();
        smile = new SurrogatePricer(surrogate, 1.0);
        answer = Valuation.of(surrogate.layout());
        curved = Valuation.withCurvature(surrogate.layout());
        columns = new SmileColumns(trained, surrogate.layout());
        additive = market.isAdditive();
        drifts = !additive && kind == LevelKind.SPOT;
        layout = layout(kind, additive);
        domain = Box.unbounded(layout.size());
        GarchMarket asked = new GarchMarket(
                market.dynamics(),
                kind,
                market.level(),
                market.h1(),
                market.omega(),
                market.alpha(),
                market.beta(),
                market.lambda(),
                0.0,
                0.0,
                OptionalDouble.empty());
        variance = new MatchedVariance(new GarchInstrument(asked, trained.product()), layout);
        trainedFactor = market.discount().orElse(1.0) * (additive ? 1.0 : market.level());
        boolean trainedDrifts = !additive && market.kind() == LevelKind.SPOT;
        trainedPerStep = (market.discount().isPresent() ? 0.0 : -market.rate()) + (trainedDrifts ? market.rate() : 0.0);
        x = new double[surrogate.layout().size()];
        bar = new double[layout.size()];
    }

    private static FactorLayout layout(LevelKind kind, boolean additive) {
        List<FactorId> ids = new ArrayList<>(List.of(
                FactorId.level(kind, 0),
                FactorId.of(FactorId.Kind.STRIKE),
                FactorId.of(FactorId.Kind.EXPIRY),
                FactorId.of(FactorId.Kind.FIRST_VARIANCE),
                FactorId.of(FactorId.Kind.OMEGA),
                FactorId.of(FactorId.Kind.ALPHA),
                FactorId.of(FactorId.Kind.BETA),
                FactorId.of(FactorId.Kind.RATE)));
        if (!additive) {
            ids.add(FactorId.of(FactorId.Kind.LAMBDA));
        }
        return new FactorLayout(ids);
    }

    /** Level, strike, T in steps, h1, omega, alpha, beta, rate per step, and of log-returns lambda. */
    @Override
    public FactorLayout layout() {
        return layout;
    }

    /** Unbounded: what is served is a box of the smile's columns, which {@link #serves} knows. */
    @Override
    public Box domain() {
        return domain;
    }

    @Override
    public int stepColumn() {
        return STEPS;
    }

    /** Whether these plain numbers lie where the surrogate answers. */
    public boolean serves(double[] raw) {
        return domain.contains(raw) && moveTo(raw) && smile.serves(x);
    }

    /** The smile's columns of these plain numbers, not a copy; what they are where the answer of {@link #serves} is yes. */
    double[] columnsOf(double[] raw) {
        moveTo(raw);
        return x;
    }

    private boolean moveTo(double[] raw) {
        final double lambda = additive ? 0.0 : raw[LAMBDA];
        p = raw[ALPHA] * (1.0 + lambda * lambda) + raw[BETA];
        hbar = raw[OMEGA] / (1.0 - p);
        v = variance.moveTo(raw);
        forward = drifts ? raw[LEVEL] * Math.exp(raw[RATE] * raw[STEPS]) : raw[LEVEL];
        final double s = Math.sqrt(v);
        m = additive ? (forward - raw[STRIKE]) / s : Math.log(forward / raw[STRIKE]) / s;
        final boolean met = columns.fill(x, m, raw[STEPS], raw[H1] / hbar, hbar, raw[ALPHA], p, lambda);
        toEdges();
        return met;
    }

    /** A column is made of several numbers and may miss an edge of the box by their rounding. */
    private void toEdges() {
        final double[] low = smile.domain().low();
        final double[] high = smile.domain().high();
        for (int j = 0; j < x.length; j++) {
            final double rounding = ROUNDING * (high[j] - low[j]);
            if (x[j] < low[j] && x[j] >= low[j] - rounding) {
                x[j] = low[j];
            } else if (x[j] > high[j] && x[j] <= high[j] + rounding) {
                x[j] = high[j];
            }
        }
    }

    @Override
    public boolean tryPrice(double[] raw, Valuation out) {
        if (!domain.contains(raw) || !moveTo(raw)) {
            return false;
        }
        final Valuation here = out.wantsCurvature() ? curved : answer;
        if (!smile.tryPrice(x, here)) {
            return false;
        }
        final double factor = scale(raw);
        final double price = factor * here.value();
        Arrays.fill(bar, 0.0);
        backward(raw, factor, price, here.gradient());
        final double gamma = out.wantsCurvature() ? gamma(raw, factor, here) : 0.0;
        if (!isFinite(price, gamma, bar)) {
            return false;
        }
        out.set(price, factor * here.error(), ValueSource.SURROGATE);
        System.arraycopy(bar, 0, out.gradient(), 0, bar.length);
        Arrays.fill(out.gradientError(), Double.NaN);
        if (out.wantsCurvature()) {
            Arrays.fill(out.curvature(), gamma);
        }
        return true;
    }

    /** Whether nothing overflowed; what nobody knows is NaN by right. */
    private static boolean isFinite(double price, double gamma, double[] gradient) {
        boolean finite = Double.isFinite(price) && Double.isFinite(gamma) && Double.isFinite(gradient[LEVEL]);
        for (double derivative : gradient) {
            finite &= !Double.isInfinite(derivative);
        }
        return finite;
    }

    /** What the surrogate's answer is multiplied by: discount and size, asked over trained. */
    private double scale(double[] raw) {
        final double discount = Math.exp(-raw[RATE] * raw[STEPS]);
        final double size = additive ? additiveSize() : forward;
        final double trained = trainedFactor * (trainedPerStep == 0.0 ? 1.0 : Math.exp(trainedPerStep * raw[STEPS]));
        return discount * size / trained;
    }

    /** The long-run variance scales what it is no column of. */
    private double additiveSize() {
        return columns.longRun >= 0 ? 1.0 : Math.sqrt(hbar / columns.heldLongRun);
    }

    private void backward(double[] raw, double factor, double price, double[] gradient) {
        final double s = Math.sqrt(v);
        final double mBar = factor * gradient[columns.moneyness];
        final double byForward = additive ? mBar / s : price / forward + mBar / (forward * s);
        bar[LEVEL] = drifts ? byForward * forward / raw[LEVEL] : byForward;
        bar[STRIKE] = additive ? -mBar / s : -mBar / (raw[STRIKE] * s);
        bar[RATE] = raw[STEPS] * ((drifts ? byForward * forward : 0.0) - price);
        variance.addSlope(-mBar * m / (2.0 * v), bar);

        final double ratioBar = factor * gradient[columns.ratio];
        bar[H1] += ratioBar / hbar;
        final double rest = 1.0 - p;
        final double hbarBar = columns.longRunSlope(gradient, factor, price, hbar) - ratioBar * raw[H1] / (hbar * hbar);
        bar[OMEGA] += hbarBar / rest;
        final double pBar = factor * gradient[columns.persistence] + hbarBar * hbar / rest;
        final double lambda = additive ? 0.0 : raw[LAMBDA];
        bar[ALPHA] += factor * SmileColumns.slope(gradient, columns.alpha) + pBar * (1.0 + lambda * lambda);
        bar[BETA] += pBar;
        if (!additive) {
            bar[LAMBDA] += factor * SmileColumns.slope(gradient, columns.lambda) + 2.0 * raw[ALPHA] * lambda * pBar;
        }
        // The size moves with T as discount and forward do; the trained one is divided out.
        final double perStep = -raw[RATE] - trainedPerStep;
        bar[STEPS] = columns.steps < 0
                ? Double.NaN
                : bar[STEPS]
                        + factor * gradient[columns.steps]
                        + perStep * price
                        + (drifts ? byForward * forward * raw[RATE] : 0.0);
    }

    /** In the level: of log-returns D (w' + w''/s)/(F s), w the function of moneyness; additive w''/s^2. */
    private double gamma(double[] raw, double factor, Valuation here) {
        final double s = Math.sqrt(v);
        final double second = factor * here.curvature()[0];
        if (additive) {
            return second / v;
        }
        final double growth = drifts ? forward / raw[LEVEL] : 1.0;
        return growth * growth * (factor * here.gradient()[columns.moneyness] + second / s) / (forward * forward * s);
    }
}
