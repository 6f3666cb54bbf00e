package io.espalier.pricing.random;

import java.util.Arrays;

/**
 * Brownian increments in whose making the first dimensions of a source count most: the ends of all shocks first, then, wherever
 * it is least known yet, a date between two that are known.
 *
 * <p>Shapes: row {@code step * shocks + j} is the increment of shock j over that step divided by the root of its length, standard
 * normal and independent of all others; the source's dimension {@code k * shocks + j} is shock j at the k-th date in the order of
 * making. Only laws change place, so any model that consumes normals step by step may be driven so. Source: Moskowitz and
 * Caflisch (1996); the order by conditional variance serves unequal steps too, and is bisection for 2^k equal ones.
 */
public final class BrownianBridge implements NormalNumbers {
    private final NormalNumbers source;
    private final BridgeOrder order;
    private final double[] inverseRoots;
    private final int shocks;
    private final double[][] inOrder;

    /**
     * @param dates ends of the steps in years, each later than the one before, the first after 0
     * @throws IllegalArgumentException if dates do not increase from 0, or there is no shock
     */
    public BrownianBridge(NormalNumbers source, double[] dates, int shocks) {
        if (shocks < 1) {
            throw new IllegalArgumentException("a bridge needs a shock: shocks=" + shocks);
        }
        this.source = source;
        this.order = new BridgeOrder(dates);
        this.shocks = shocks;
        this.inverseRoots = new double[dates.length];
        for (int step = 0; step < dates.length; step++) {
            inverseRoots[step] = 1.0 / Math.sqrt(dates[step] - (step == 0 ? 0.0 : dates[step - 1]));
        }
        this.inOrder = new double[dates.length * shocks][];
    }

    private BrownianBridge(NormalNumbers source, BridgeOrder order, double[] inverseRoots, int shocks) {
        this.source = source;
        this.order = order;
        this.inverseRoots = inverseRoots;
        this.shocks = shocks;
        this.inOrder = new double[inverseRoots.length * shocks][];
    }

    /** @throws IllegalArgumentException if there is not one row per step and shock */
    @Override
    public void fill(long first, long stride, double[][] z) {
        if (z.length != inOrder.length) {
            throw new IllegalArgumentException("a bridge gives one row per step and shock: z.length=" + z.length
                    + ", steps=" + inverseRoots.length + ", shocks=" + shocks);
        }
        for (int k = 0; k < inverseRoots.length; k++) {
            for (int j = 0; j < shocks; j++) {
                inOrder[k * shocks + j] = z[order.step(k) * shocks + j];
            }
        }
        source.fill(first, stride, inOrder);
        Arrays.fill(inOrder, null);
        for (int j = 0; j < shocks; j++) {
            build(j, z);
            difference(j, z);
        }
    }

    /**
     * The same bridge, with the source turned so that its first dimension moves the increments along {@code direction}: where a
     * payoff is known to depend mostly on it.
     *
     * @param direction weights per row of {@link #fill}
     * @throws IllegalArgumentException if there is not one weight per row, or the direction has no length
     */
    public BrownianBridge towards(double[] direction) {
        if (direction.length != inOrder.length) {
            throw new IllegalArgumentException("a direction has one weight per step and shock: direction.length="
                    + direction.length + ", steps=" + inverseRoots.length + ", shocks=" + shocks);
        }
        final double[] ofSource = new double[direction.length];
        for (int j = 0; j < shocks; j++) {
            final double[] levelsBar = differenceBar(j, direction);
            buildBar(j, levelsBar, ofSource);
        }
        return new BrownianBridge(new LeadingDirection(source, ofSource), order, inverseRoots, shocks);
    }

    /** The transpose of {@link #difference}: weights of increments become weights of levels. */
    private double[] differenceBar(int j, double[] incrementsBar) {
        final double[] levelsBar = new double[inverseRoots.length];
        for (int step = 0; step < levelsBar.length; step++) {
            final double bar = incrementsBar[step * shocks + j] * inverseRoots[step];
            levelsBar[step] += bar;
            if (step > 0) {
                levelsBar[step - 1] -= bar;
            }
        }
        return levelsBar;
    }

    /** The transpose of {@link #build}, the last date made first: weights of levels become weights of the source's numbers. */
    private void buildBar(int j, double[] levelsBar, double[] sourceBar) {
        for (int k = levelsBar.length - 1; k >= 0; k--) {
            final double bar = levelsBar[order.step(k)];
            sourceBar[k * shocks + j] = order.deviation(k) * bar;
            if (order.left(k) >= 0) {
                levelsBar[order.left(k)] += order.leftShare(k) * bar;
            }
            if (order.right(k) >= 0) {
                levelsBar[order.right(k)] += order.rightShare(k) * bar;
            }
        }
    }

    /** Normals become levels of shock j: w = left share * w_l + right share * w_r + deviation * normal. */
    private void build(int j, double[][] z) {
        for (int k = 0; k < inverseRoots.length; k++) {
            final double[] w = z[order.step(k) * shocks + j];
            Rows.scale(w, order.deviation(k));
            if (order.left(k) >= 0) {
                Rows.add(order.leftShare(k), z[order.left(k) * shocks + j], w);
            }
            if (order.right(k) >= 0) {
                Rows.add(order.rightShare(k), z[order.right(k) * shocks + j], w);
            }
        }
    }

    /** Levels become increments over the root of the step, the last step first. */
    private void difference(int j, double[][] z) {
        for (int step = inverseRoots.length - 1; step >= 0; step--) {
            final double[] w = z[step * shocks + j];
            if (step > 0) {
                Rows.add(-1.0, z[(step - 1) * shocks + j], w);
            }
            Rows.scale(w, inverseRoots[step]);
        }
    }
}
