package io.espalier.pricing.analytic;

/**
 * A level and a strike between barriers, all distances in standard deviations, each rounded once from double-double.
 *
 * <p>An infinite barrier is none. A put is turned upside down into a call, so that formulae know calls only. Mutable scratch of
 * one thread.
 */
final class BarrierDistances {
    /** In deviations. */
    private static final double OUT_OF_REACH = 100.0;

    /** Level over the lower barrier. */
    double fromLow;
    /** Upper barrier over the level. */
    double toHigh;
    /** Strike over the lower barrier; negative below it. */
    double strikeFromLow;
    /** Upper barrier over the strike; negative above it. */
    double strikeToHigh;
    /** Upper over lower barrier. */
    double width;
    /** Strike over level. */
    double toStrike;

    private final double low;
    private final double high;
    private final DoubleDouble work = new DoubleDouble();

    BarrierDistances(double low, double high) {
        this.low = low;
        this.high = high;
    }

    /** Open to the top. */
    static BarrierDistances over(double barrier) {
        return new BarrierDistances(barrier, Double.POSITIVE_INFINITY);
    }

    /** Open to the bottom. */
    static BarrierDistances under(double barrier) {
        return new BarrierDistances(Double.NEGATIVE_INFINITY, barrier);
    }

    /** The one barrier of a level that has one. */
    double single() {
        return isUp() ? high : low;
    }

    /** Whether the one barrier is above. */
    boolean isUp() {
        return Double.isInfinite(low);
    }

    /** Whether a level stands at or beyond a barrier. */
    boolean isBreachedBy(DoubleDouble level) {
        return level.hi() <= low || level.hi() >= high;
    }

    /** Whether no barrier can be touched: the chance is below e^-5000, or there is no variance at all. */
    boolean areOutOfReach(DoubleDouble level, DoubleDouble deviation) {
        return Math.min(level.hi() - low, high - level.hi()) / deviation.hi() > OUT_OF_REACH;
    }

    void place(DoubleDouble level, DoubleDouble strike, DoubleDouble deviation, boolean call) {
        double levelOverLow = above(low, level, deviation);
        double levelUnderHigh = below(high, level, deviation);
        double strikeOverLow = above(low, strike, deviation);
        double strikeUnderHigh = below(high, strike, deviation);
        double strikeOverLevel =
                work.set(-level.hi(), -level.lo()).add(strike).divide(deviation).hi();
        fromLow = call ? levelOverLow : levelUnderHigh;
        toHigh = call ? levelUnderHigh : levelOverLow;
        strikeFromLow = call ? strikeOverLow : strikeUnderHigh;
        strikeToHigh = call ? strikeUnderHigh : strikeOverLow;
        toStrike = call ? strikeOverLevel : -strikeOverLevel;
        width = high - low < Double.POSITIVE_INFINITY
                ? work.set(high).add(-low).divide(deviation).hi()
                : Double.POSITIVE_INFINITY;
    }

    private double above(double barrier, DoubleDouble x, DoubleDouble deviation) {
        return Double.isInfinite(barrier)
                ? Double.POSITIVE_INFINITY
                : work.set(x).add(-barrier).divide(deviation).hi();
    }

    private double below(double barrier, DoubleDouble x, DoubleDouble deviation) {
        return Double.isInfinite(barrier) ? Double.POSITIVE_INFINITY : -above(barrier, x, deviation);
    }
}
