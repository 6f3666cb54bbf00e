package io.espalier.pricing.algebra;

import java.util.Arrays;

/**
 * A block of paths, values only: lane l is path l.
 *
 * <p>Immutable but for {@link #wrap}, whose array stays the caller's. Every operation makes a new block, short-lived.
 * Lanes of one calculation are of one length; nothing here checks that.
 */
public final class Lanes implements Real<Lanes> {
    private final double[] values;

    private Lanes(double[] values) {
        this.values = values;
    }

    /** A view of the caller's array, not copied: what is written there later is seen by later operations. */
    public static Lanes wrap(double[] values) {
        return new Lanes(values);
    }

    /** The same number in every lane. */
    public static Lanes uniform(double value, int lanes) {
        double[] values = new double[lanes];
        Arrays.fill(values, value);
        return new Lanes(values);
    }

    /** The numbers, not copied: for those who run the simulation, never for a model. */
    public double[] values() {
        return values;
    }

    private double[] fresh() {
        return new double[values.length];
    }

    @Override
    public Lanes plus(Lanes b) {
        final double[] y = fresh();
        LaneKernels.sum(values, b.values, y);
        return new Lanes(y);
    }

    @Override
    public Lanes plus(double b) {
        final double[] y = fresh();
        LaneKernels.shift(values, b, y);
        return new Lanes(y);
    }

    @Override
    public Lanes minus(Lanes b) {
        final double[] y = fresh();
        LaneKernels.difference(values, b.values, y);
        return new Lanes(y);
    }

    @Override
    public Lanes minus(double b) {
        return plus(-b);
    }

    @Override
    public Lanes times(Lanes b) {
        final double[] y = fresh();
        LaneKernels.product(values, b.values, y);
        return new Lanes(y);
    }

    @Override
    public Lanes times(double b) {
        final double[] y = fresh();
        LaneKernels.scale(values, b, y);
        return new Lanes(y);
    }

    @Override
    public Lanes dividedBy(Lanes b) {
        final double[] y = fresh();
        LaneKernels.quotient(values, b.values, y);
        return new Lanes(y);
    }

    @Override
    public Lanes dividedBy(double b) {
        final double[] y = fresh();
        LaneKernels.divide(values, b, y);
        return new Lanes(y);
    }

    @Override
    public Lanes max(Lanes b) {
        final double[] y = fresh();
        LaneKernels.max(values, b.values, y);
        return new Lanes(y);
    }

    @Override
    public Lanes min(Lanes b) {
        final double[] y = fresh();
        LaneKernels.min(values, b.values, y);
        return new Lanes(y);
    }

    @Override
    public Lanes select(Lanes ifPositive, Lanes otherwise) {
        final double[] y = fresh();
        LaneKernels.select(values, ifPositive.values, otherwise.values, y);
        return new Lanes(y);
    }

    @Override
    public Lanes map(UnaryFunction f) {
        final double[] y = fresh();
        LaneKernels.map(f, values, y);
        return new Lanes(y);
    }
}
