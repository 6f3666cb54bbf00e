package io.espalier.surrogate.certify;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.engine.MatchedVariance;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import java.util.Arrays;

/** What a point of the columns settles of an option under GARCH: forward, strike, discount, deviation to expiry. Belongs to one thread. */
final class GarchPointTerms {
    private final GarchInstrument instrument;
    private final FactorLayout layout;
    private final MatchedVariance variance;
    private final double[] varianceSlope;
    private final int level;
    private final int strike;
    private final int moneyness;
    private final int steps;
    private GarchInstrument here;
    private double v;

    /** @throws IllegalArgumentException if a column is no factor of the instrument, or the dynamics have no matched variance */
    GarchPointTerms(GarchInstrument instrument, FactorLayout layout) {
        this.instrument = instrument;
        this.layout = layout;
        variance = new MatchedVariance(instrument, layout);
        varianceSlope = new double[layout.size()];
        level = layout.columnOf(FactorId.level(instrument.market().kind(), 0));
        strike = column(FactorId.Kind.STRIKE);
        moneyness = column(FactorId.Kind.MONEYNESS);
        steps = column(FactorId.Kind.EXPIRY);
        here = instrument;
    }

    private int column(FactorId.Kind kind) {
        return layout.columnOf(FactorId.of(kind));
    }

    /** Moves to a point, whose T is a whole number of steps. */
    void moveTo(double[] x) {
        here = instrument.with(layout, x);
        v = variance.moveTo(x);
    }

    int levelColumn() {
        return level;
    }

    int strikeColumn() {
        return strike;
    }

    int moneynessColumn() {
        return moneyness;
    }

    int stepsColumn() {
        return steps;
    }

    boolean isAdditive() {
        return instrument.market().isAdditive();
    }

    /** Whether the forward grows with T while the level is held. */
    boolean drifts() {
        return !isAdditive() && instrument.market().kind() == LevelKind.SPOT;
    }

    private GarchMarket market() {
        return here.market();
    }

    double strike() {
        return here.product().strike();
    }

    private double expiry() {
        return here.product().expiry();
    }

    /** D, from expiry to today. */
    double discount() {
        return market().discount().orElseGet(() -> Math.exp(-market().rate() * expiry()));
    }

    /** dF/dx of the level. */
    double growth() {
        return Math.exp(market().carry() * expiry());
    }

    double forward() {
        return growth() * market().level();
    }

    /** s, the matched deviation to expiry: of the level (additive) or of its logarithm. */
    double deviation() {
        return Math.sqrt(v);
    }

    /** By what moneyness times the deviation counts in the strike: 1 (additive), K. */
    double size() {
        return isAdditive() ? 1.0 : strike();
    }

    /** Slope in T of the logarithm of D, of log-returns of D F, all else in it held; of a spot without moneyness of D F less the drift of F. */
    double growthOfSize() {
        double discounting = market().discount().isPresent() ? 0.0 : -market().rate();
        return discounting + (moneyness >= 0 || !drifts() ? market().carry() : 0.0);
    }

    /** The column that must move with T, so that strike over forward is held; -1 where none must. */
    int byTimeColumn() {
        if (moneyness >= 0) {
            return moneyness;
        }
        return drifts() ? level : -1;
    }

    /** By how much it moves per step: moneyness by -m v_T/(2 v), a spot by -rate times itself. */
    double byTime(double[] x) {
        if (moneyness < 0) {
            return drifts() ? -market().carry() * market().level() : 0.0;
        }
        Arrays.fill(varianceSlope, 0.0);
        variance.addSlope(1.0, varianceSlope);
        return -x[moneyness] * varianceSlope[steps] / (2.0 * v);
    }
}
