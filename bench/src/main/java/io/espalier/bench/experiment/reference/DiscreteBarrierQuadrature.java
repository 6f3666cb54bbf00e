package io.espalier.bench.experiment.reference;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.product.BarrierOption;

/**
 * A call on the basket sum that dies at a barrier, down or up, watched on n equally spaced dates, expiry among them.
 *
 * <p>Columns: levels (forwards, or spots without carry, at a rate of 0: anything else is refused) and volatilities > 0, or their common level. The basket is
 * one Brownian motion of variance C = sum w_i w_j s_i s_j rho_ij a year, so everything is {@link BarrierRecursion} in one dimension
 * and the chain rule. Error: about 1e-13 of value and gradient at values of order 1; none is reported. The barrier may have been
 * passed today, for today is no date. With twelve dates about 0.4 ms a point where volatilities move, microseconds where they do not.
 */
public final class DiscreteBarrierQuadrature implements Pricer {
    /** Nodes per deviation of a step: the quadrature errs by about exp(-8 nodes^2), below rounding from 2.1 on. */
    private static final double NODES_PER_DEVIATION = 3.0;

    private final FactorLayout layout;
    private final Box domain;
    private final DriftlessColumns columns;
    private final BarrierOption option;
    private final Correlation correlation;
    private final BarrierRecursion recursion;
    private final double rootOfStep;
    private final double[] delta;
    private final double[] vega;
    private final double[][] gamma;

    /** Prices within a domain with nodes enough for rounding. */
    public DiscreteBarrierQuadrature(Instrument base, FactorLayout layout, Box domain) {
        this(base, layout, domain, NODES_PER_DEVIATION);
    }

    /**
     * Prices within a domain.
     *
     * @param nodesPerDeviation nodes of the grid over a length of one deviation of a step
     * @throws IllegalArgumentException if the product, a column or the market is not as above
     */
    DiscreteBarrierQuadrature(Instrument base, FactorLayout layout, Box domain, double nodesPerDeviation) {
        this.layout = layout;
        this.domain = domain;
        columns = new DriftlessColumns(base, layout, domain);
        option = requireKnockOutCall(base);
        correlation = base.market().correlation();
        final int dates = option.monitoring().schedule().orElseThrow().count();
        final boolean down = option.direction() == BarrierOption.Direction.DOWN;
        recursion = new BarrierRecursion(option.strike(), option.barrier(), down, dates, nodesPerDeviation);
        rootOfStep = Math.sqrt(option.expiry() / dates);
        delta = new double[base.size()];
        vega = new double[base.size()];
        gamma = new double[base.size()][base.size()];
    }

    private static BarrierOption requireKnockOutCall(Instrument base) {
        final boolean isOne = base.product() instanceof BarrierOption barrier
                && barrier.payment() == BarrierOption.Payment.CALL
                && barrier.knock() == BarrierOption.Knock.OUT
                && barrier.monitoring()
                        .schedule()
                        .filter(dates -> dates.isEquallySpaced())
                        .isPresent();
        if (!isOne) {
            throw new IllegalArgumentException(
                    "the product must be a knock-out call watched on equally spaced dates: type="
                            + base.product().label());
        }
        if (!(base.product().expiry() > 0.0)) {
            throw new IllegalArgumentException(
                    "there must be time left: expiry=" + base.product().expiry());
        }
        return (BarrierOption) base.product();
    }

    @Override
    public FactorLayout layout() {
        return layout;
    }

    @Override
    public Box domain() {
        return domain;
    }

    /** False also where the basket has no variance. */
    @Override
    public boolean tryPrice(double[] x, Valuation out) {
        if (!domain.contains(x)) {
            return false;
        }
        columns.move(x);
        double level = 0.0;
        double variance = 0.0;
        for (int i = 0; i < delta.length; i++) {
            level += option.weights()[i] * columns.levels[i];
            variance += option.weights()[i] * columns.vols[i] * covariance(i);
        }
        if (!(variance > 0.0)) {
            return false;
        }
        final double deviation = Math.sqrt(variance);
        recursion.evaluate(level, deviation * rootOfStep);
        fillGreeks(deviation);
        out.set(option.notional() * recursion.value, 0.0, ValueSource.CLOSED);
        columns.write(delta, vega, gamma, out);
        return true;
    }

    /** sum_j w_j s_j rho_ij: dC/ds_i is twice that times w_i. */
    private double covariance(int i) {
        double sum = 0.0;
        for (int j = 0; j < delta.length; j++) {
            sum += option.weights()[j] * columns.vols[j] * correlation.get(i, j);
        }
        return sum;
    }

    private void fillGreeks(double deviation) {
        for (int i = 0; i < delta.length; i++) {
            final double weight = option.notional() * option.weights()[i];
            delta[i] = weight * recursion.delta;
            vega[i] = weight * recursion.byDeviation * rootOfStep * covariance(i) / deviation;
            for (int j = 0; j < delta.length; j++) {
                gamma[i][j] = weight * option.weights()[j] * recursion.gamma;
            }
        }
    }
}
