package io.espalier.pricing.math;

/**
 * The normal quantile in the middle: z(1/2 + q) = q top(t)/bottom(t), t = 0.245025 - q^2, for |q| up to 0.495.
 *
 * <p>99 of 100 draws need no logarithm, and a block of them is two loops without a branch. Every step is a fused
 * multiply-add, in this order in whatever kernel, hence the same bits. Relative error: 3e-17 of the quotient, and at most four
 * roundings. Coefficients: the rational function of degree 13 over 13 that meets the quantile, found in 80 digits (mpmath), at
 * the 27 Chebyshev nodes in log(1/4 - q^2); all are positive, so that nothing cancels.
 */
public final class CentralQuantile {
    /** Largest |q|. */
    public static final double EDGE = 0.495;
    /** t = SHIFT - q^2: the double next to EDGE^2, and the coefficients are made for it. */
    public static final double SHIFT = 0.245025;

    public static final double TOP_0 = 5.203695562725051;
    public static final double TOP_1 = 3723.6236166306794;
    public static final double TOP_2 = 1090936.564824493;
    public static final double TOP_3 = 170032672.83684936;
    public static final double TOP_4 = 15389751481.056719;
    public static final double TOP_5 = 833263031488.8779;
    public static final double TOP_6 = 27006884059292.434;
    public static final double TOP_7 = 514456469942933.4;
    public static final double TOP_8 = 5563454462693726.0;
    public static final double TOP_9 = 3.2366938909274788e+16;
    public static final double TOP_10 = 9.321379921139566e+16;
    public static final double TOP_11 = 1.1558495299060608e+17;
    public static final double TOP_12 = 4.682313116489286e+16;
    public static final double TOP_13 = 2740680119641629.5;

    public static final double BOTTOM_1 = 740.6521513410885;
    public static final double BOTTOM_2 = 225858.3180946847;
    public static final double BOTTOM_3 = 36894485.48687959;
    public static final double BOTTOM_4 = 3530069264.520386;
    public static final double BOTTOM_5 = 204221472478.31003;
    public static final double BOTTOM_6 = 7167723184379.8;
    public static final double BOTTOM_7 = 150396225773465.1;
    public static final double BOTTOM_8 = 1831775617511086.8;
    public static final double BOTTOM_9 = 1.23735304513168e+16;
    public static final double BOTTOM_10 = 4.32752631157974e+16;
    public static final double BOTTOM_11 = 7.020047787289053e+16;
    public static final double BOTTOM_12 = 4.326774988433216e+16;
    public static final double BOTTOM_13 = 6354192514167747.0;

    private CentralQuantile() {}

    /** z(1/2 + q) of q and t = SHIFT - q^2. */
    static double of(double q, double t) {
        return q * top(t) / bottom(t);
    }

    /** The numerator. */
    static double top(double t) {
        double sum = TOP_13;
        sum = Math.fma(sum, t, TOP_12);
        sum = Math.fma(sum, t, TOP_11);
        sum = Math.fma(sum, t, TOP_10);
        sum = Math.fma(sum, t, TOP_9);
        sum = Math.fma(sum, t, TOP_8);
        sum = Math.fma(sum, t, TOP_7);
        sum = Math.fma(sum, t, TOP_6);
        sum = Math.fma(sum, t, TOP_5);
        sum = Math.fma(sum, t, TOP_4);
        sum = Math.fma(sum, t, TOP_3);
        sum = Math.fma(sum, t, TOP_2);
        sum = Math.fma(sum, t, TOP_1);
        return Math.fma(sum, t, TOP_0);
    }

    /** The denominator. */
    static double bottom(double t) {
        double sum = BOTTOM_13;
        sum = Math.fma(sum, t, BOTTOM_12);
        sum = Math.fma(sum, t, BOTTOM_11);
        sum = Math.fma(sum, t, BOTTOM_10);
        sum = Math.fma(sum, t, BOTTOM_9);
        sum = Math.fma(sum, t, BOTTOM_8);
        sum = Math.fma(sum, t, BOTTOM_7);
        sum = Math.fma(sum, t, BOTTOM_6);
        sum = Math.fma(sum, t, BOTTOM_5);
        sum = Math.fma(sum, t, BOTTOM_4);
        sum = Math.fma(sum, t, BOTTOM_3);
        sum = Math.fma(sum, t, BOTTOM_2);
        sum = Math.fma(sum, t, BOTTOM_1);
        return Math.fma(sum, t, 1.0);
    }
}
