package io.espalier.adapters.cli.live;

import io.espalier.pricing.random.NormalSource;
import io.espalier.risk.tick.TickKind;
import java.util.function.LongUnaryOperator;

/**
 * Ticks of a market that follows correlated Bachelier dynamics: x_i(t) = x_i(0) + s_i sum_k L_ik W_k(t).
 *
 * <p>Each tick moves the clock by {@code yearsPerTick} and shows the price of one underlying, drawn uniformly. The same
 * seed gives the same ticks. Shapes: {@code levels[n]}, {@code vols[n]} per square root of a year, {@code root[n][k]}
 * with root root' the correlation.
 */
public final class SimulatedFeed implements TickFeed {
    private final double[] levels;
    private final double[] vols;
    private final double[][] root;
    private final double stepDeviation;
    private final LongUnaryOperator clock;
    private final NormalSource source;
    private final double[] brownian;
    private long tick;
    private int underlying;
    private double price;

    /**
     * @param clock feed time in nanoseconds of tick i, counted from 0
     * @throws IllegalArgumentException if shapes differ or the market's clock does not move forward
     */
    public SimulatedFeed(
            double[] levels, double[] vols, double[][] root, double yearsPerTick, LongUnaryOperator clock, long seed) {
        if (vols.length != levels.length || root.length != levels.length) {
            throw new IllegalArgumentException("vols and root must have one entry per level: levels.length="
                    + levels.length + ", vols.length=" + vols.length + ", root.length=" + root.length);
        }
        if (!(yearsPerTick > 0.0)) {
            throw new IllegalArgumentException("the clock must move forward: yearsPerTick=" + yearsPerTick);
        }
        this.levels = levels.clone();
        this.vols = vols.clone();
        this.root = root;
        this.clock = clock;
        stepDeviation = Math.sqrt(yearsPerTick);
        source = new NormalSource(seed, 0);
        brownian = new double[root[0].length];
    }

    @Override
    public boolean advance() {
        for (int k = 0; k < brownian.length; k++) {
            brownian[k] += stepDeviation * source.normal(tick, k);
        }
        underlying = (int) (source.uniform(tick, brownian.length) * levels.length);
        tick++;
        double driver = 0.0;
        double[] loadings = root[underlying];
        for (int k = 0; k < brownian.length; k++) {
            driver += loadings[k] * brownian[k];
        }
        price = levels[underlying] + vols[underlying] * driver;
        return true;
    }

    @Override
    public TickKind kind() {
        return TickKind.TICK;
    }

    @Override
    public long seq() {
        return tick;
    }

    @Override
    public long feedNanos() {
        return clock.applyAsLong(tick - 1);
    }

    @Override
    public int underlying() {
        return underlying;
    }

    @Override
    public double price() {
        return price;
    }
}
