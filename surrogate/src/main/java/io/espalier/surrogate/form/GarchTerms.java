package io.espalier.surrogate.form;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.engine.MatchedVariance;
import io.espalier.pricing.interval.Enclosures;
import io.espalier.pricing.interval.Interval;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the smile's map takes of a GARCH instrument: which columns are taken as logarithms, which as log(1 - x), and what the matched
 * deviation is multiplied by: the discount factor, of log-returns the forward too.
 */
final class GarchTerms {
    private static final Set<FactorId.Kind> LOGARITHMS = EnumSet.of(
            FactorId.Kind.EXPIRY, FactorId.Kind.VARIANCE_RATIO, FactorId.Kind.LONG_RUN_VARIANCE, FactorId.Kind.ALPHA);
    private static final Set<FactorId.Kind> PLAIN = EnumSet.of(FactorId.Kind.MONEYNESS, FactorId.Kind.LAMBDA);

    final int[] logarithms;
    final int[] complements;
    final int stepsColumn;
    final int[] scaling;
    private final GarchInstrument instrument;
    private final FactorLayout layout;
    private final double level;
    private final double perStep;

    /** @throws IllegalArgumentException if a column is not one of the smile's own */
    GarchTerms(GarchInstrument instrument, FactorLayout layout) {
        this.instrument = instrument;
        this.layout = layout;
        layout.factors().stream()
                .filter(factor -> !isOfSmile(factor.kind()))
                .findFirst()
                .ifPresent(factor -> {
                    throw new IllegalArgumentException("the smile's map has columns of the smile only: column="
                            + factor.name() + ", of the smile: moneyness, T, variance_ratio, long_run_variance, alpha,"
                            + " persistence, lambda");
                });
        new MatchedVariance(instrument, layout);
        logarithms = columns(LOGARITHMS);
        complements = columns(EnumSet.of(FactorId.Kind.PERSISTENCE));
        stepsColumn = layout.columnOf(FactorId.of(FactorId.Kind.EXPIRY));
        scaling = columns(scaling());
        GarchMarket market = instrument.market();
        double discounted = market.discount().orElse(1.0);
        level = market.isAdditive() ? discounted : discounted * market.level();
        boolean drifts = !market.isAdditive() && market.kind() == LevelKind.SPOT;
        perStep = (market.discount().isPresent() ? 0.0 : -market.rate()) + (drifts ? market.rate() : 0.0);
    }

    /** Whether all columns are the smile's own, so that the map applies. */
    static boolean suits(FactorLayout layout) {
        return layout.factors().stream().allMatch(factor -> isOfSmile(factor.kind()));
    }

    private static boolean isOfSmile(FactorId.Kind kind) {
        return LOGARITHMS.contains(kind) || PLAIN.contains(kind) || kind == FactorId.Kind.PERSISTENCE;
    }

    private int[] columns(Set<FactorId.Kind> kinds) {
        return IntStream.range(0, layout.size())
                .filter(j -> kinds.contains(layout.factor(j).kind()))
                .toArray();
    }

    /** Those that the matched deviation moves with: beside a persistence alpha and lambda do not. */
    private Set<FactorId.Kind> scaling() {
        Set<FactorId.Kind> kinds = EnumSet.of(
                FactorId.Kind.EXPIRY,
                FactorId.Kind.VARIANCE_RATIO,
                FactorId.Kind.LONG_RUN_VARIANCE,
                FactorId.Kind.PERSISTENCE);
        if (layout.columnOf(FactorId.of(FactorId.Kind.PERSISTENCE)) < 0) {
            kinds.add(FactorId.Kind.ALPHA);
            kinds.add(FactorId.Kind.LAMBDA);
        }
        return kinds;
    }

    /** What a step in a column is small beside. */
    double unit(int column, double at) {
        return layout.factor(column).kind() == FactorId.Kind.LAMBDA ? 1.0 : Math.abs(at);
    }

    int columns() {
        return layout.size();
    }

    MatchedVariance variance() {
        return new MatchedVariance(instrument, layout);
    }

    /** Discount factor, times the forward of log-returns. */
    double factor(double steps) {
        return perStep == 0.0 ? level : level * Math.exp(perStep * steps);
    }

    double logFactorSlope() {
        return perStep;
    }

    /** Ranges of xi. */
    Interval[] enclosure(Interval[] x) {
        Interval[] xi = LogarithmEnclosure.of(x, logarithms);
        for (int j : complements) {
            xi[j] = Enclosures.log(Interval.of(1.0).minus(x[j]));
        }
        return xi;
    }
}
