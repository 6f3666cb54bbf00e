package io.espalier.pricing;

import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * From columns to the numbers of a GARCH instrument, written once over {@link Real}.
 *
 * <p>A column is one of those numbers, or one that says the same in the smile's own units: moneyness for the strike, the variance ratio
 * h1/hbar for h1, the long-run variance hbar for omega, the persistence p for beta. What is no column is held as the instrument has it;
 * where p moves and neither omega nor hbar is a column, it is hbar that is held. With v the variance to expiry,
 *
 * <pre>
 * beta = p - alpha (1 + lambda^2)     omega = hbar (1 - p)     h1 = ratio hbar
 * v = hbar (T + (ratio - 1) (1 - p^T)/(1 - p))
 * strike = F - m sqrt(v) (additive),  F exp(-m sqrt(v)) (log), F the forward to expiry
 * </pre>
 */
final class GarchColumns {
    private final GarchMarket market;
    private final double expiry;
    private final double strike;
    private final FactorLayout layout;

    /** @throws IllegalArgumentException if a column is no factor, or two columns say the same */
    GarchColumns(GarchMarket market, double expiry, double strike, FactorLayout layout) {
        this.market = market;
        this.expiry = expiry;
        this.strike = strike;
        this.layout = layout;
        layout.factors().forEach(this::requireFactor);
        requireOne(FactorId.Kind.STRIKE, FactorId.Kind.MONEYNESS);
        requireNoLevelBesideMoneyness();
        requireOne(FactorId.Kind.FIRST_VARIANCE, FactorId.Kind.VARIANCE_RATIO);
        requireOne(FactorId.Kind.OMEGA, FactorId.Kind.LONG_RUN_VARIANCE);
        requireOne(FactorId.Kind.BETA, FactorId.Kind.PERSISTENCE);
        final boolean reverts = has(FactorId.Kind.PERSISTENCE) || market.persistence() < 1.0;
        if (isOfSmile() && !reverts) {
            throw new IllegalArgumentException("a variance has a long run where persistence < 1 only: persistence="
                    + market.persistence() + ", columns=" + layout);
        }
    }

    private void requireFactor(FactorId factor) {
        final boolean exists = factor.isLevel() && factor.kind() != FactorId.Kind.MONEYNESS
                ? factor.equals(FactorId.level(market.kind(), 0))
                : GarchInstrument.SINGLE.contains(factor.kind()) && isKnown(factor.kind());
        if (!exists) {
            throw new IllegalArgumentException("a column must be a factor of the GARCH instrument: factor="
                    + factor.name() + ", dynamics=" + market.dynamics().label() + ", level=" + market.kind());
        }
    }

    private boolean isKnown(FactorId.Kind kind) {
        return switch (kind) {
            case LAMBDA -> market.hasLambda();
            case GAMMA -> market.hasGamma();
            case MONEYNESS, VARIANCE_RATIO, LONG_RUN_VARIANCE, PERSISTENCE ->
                market.dynamics() == GarchMarket.Dynamics.ADDITIVE || market.dynamics() == GarchMarket.Dynamics.LOG;
            default -> true;
        };
    }

    private void requireOne(FactorId.Kind plain, FactorId.Kind same) {
        if (has(plain) && has(same)) {
            throw new IllegalArgumentException("two columns say the same: columns="
                    + FactorId.of(plain).name() + ", "
                    + FactorId.of(same).name());
        }
    }

    private void requireNoLevelBesideMoneyness() {
        if (has(FactorId.Kind.MONEYNESS) && layout.levels().length > 1) {
            throw new IllegalArgumentException("two columns say the same: columns=" + layout);
        }
    }

    private boolean has(FactorId.Kind kind) {
        return layout.columnOf(FactorId.of(kind)) >= 0;
    }

    private boolean isOfSmile() {
        return has(FactorId.Kind.MONEYNESS)
                || has(FactorId.Kind.VARIANCE_RATIO)
                || has(FactorId.Kind.LONG_RUN_VARIANCE)
                || has(FactorId.Kind.PERSISTENCE);
    }

    /**
     * The instrument's numbers at a point.
     *
     * @param x one number per column
     * @param constant makes a number that never moves
     */
    <T extends Real<T>> GarchParameters<T> parameters(List<T> x, DoubleFunction<T> constant) {
        final Reader<T> read = new Reader<>(x, constant);
        final T lambda = read.of(FactorId.Kind.LAMBDA, market.lambda());
        final T alpha = read.of(FactorId.Kind.ALPHA, market.alpha());
        final T shifted = GarchParameters.shifted(alpha, lambda, market.isAdditive());
        final Optional<T> persistence = read.column(FactorId.Kind.PERSISTENCE);
        final T beta =
                persistence.map(p -> p.minus(shifted)).orElseGet(() -> read.of(FactorId.Kind.BETA, market.beta()));
        final T rate = read.of(FactorId.Kind.RATE, market.rate());
        final T years = read.of(FactorId.Kind.EXPIRY, expiry);
        final T level = read.column(FactorId.level(market.kind(), 0)).orElseGet(() -> constant.apply(market.level()));
        final T gamma = read.of(FactorId.Kind.GAMMA, market.gamma());
        if (!isOfSmile()) {
            final T h1 = read.of(FactorId.Kind.FIRST_VARIANCE, market.h1());
            final T omega = read.of(FactorId.Kind.OMEGA, market.omega());
            final T k = read.of(FactorId.Kind.STRIKE, strike);
            return new GarchParameters<>(level, h1, omega, alpha, beta, lambda, gamma, rate, years, k);
        }
        final T p = persistence.orElseGet(() -> shifted.plus(beta));
        final T rest = p.negate().plus(1.0);
        final T longRun = longRun(read, rest);
        final T omega = read.column(FactorId.Kind.OMEGA).orElseGet(() -> longRun.times(rest));
        final T h1 = read.column(FactorId.Kind.VARIANCE_RATIO)
                .map(ratio -> ratio.times(longRun))
                .orElseGet(() -> read.of(FactorId.Kind.FIRST_VARIANCE, market.h1()));
        final T k = read.column(FactorId.Kind.MONEYNESS)
                .map(m -> strike(m, level, rate, years, totalVariance(h1, longRun, p, rest, years)))
                .orElseGet(() -> read.of(FactorId.Kind.STRIKE, strike));
        return new GarchParameters<>(level, h1, omega, alpha, beta, lambda, gamma, rate, years, k);
    }

    private <T extends Real<T>> T longRun(Reader<T> read, T rest) {
        if (has(FactorId.Kind.LONG_RUN_VARIANCE)) {
            return read.of(FactorId.Kind.LONG_RUN_VARIANCE, 0.0);
        }
        return has(FactorId.Kind.PERSISTENCE) && !has(FactorId.Kind.OMEGA)
                ? read.constant.apply(market.longRunVariance())
                : read.of(FactorId.Kind.OMEGA, market.omega()).dividedBy(rest);
    }

    private static <T extends Real<T>> T totalVariance(T h1, T longRun, T p, T rest, T years) {
        final T summed = p.log().times(years).exp().negate().plus(1.0).dividedBy(rest);
        return longRun.times(years).plus(h1.minus(longRun).times(summed));
    }

    private <T extends Real<T>> T strike(T moneyness, T level, T rate, T years, T variance) {
        final T below = moneyness.times(variance.sqrt());
        if (market.isAdditive()) {
            return level.minus(below);
        }
        final T forward = market.carry() == 0.0 && !movesWithRate()
                ? level
                : level.times(rate.times(years).exp());
        return forward.times(below.negate().exp());
    }

    private boolean movesWithRate() {
        return market.kind() == LevelKind.SPOT && has(FactorId.Kind.RATE);
    }

    /** Columns by name. */
    private final class Reader<T extends Real<T>> {
        private final List<T> x;
        private final DoubleFunction<T> constant;

        Reader(List<T> x, DoubleFunction<T> constant) {
            this.x = x;
            this.constant = constant;
        }

        Optional<T> column(FactorId factor) {
            final int column = layout.columnOf(factor);
            return column < 0 ? Optional.empty() : Optional.of(x.get(column));
        }

        Optional<T> column(FactorId.Kind kind) {
            return column(FactorId.of(kind));
        }

        T of(FactorId.Kind kind, double held) {
            return column(kind).orElseGet(() -> constant.apply(held));
        }
    }
}
