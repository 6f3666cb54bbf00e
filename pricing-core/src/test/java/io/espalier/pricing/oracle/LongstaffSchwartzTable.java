package io.espalier.pricing.oracle;

/**
 * Table 1 of Longstaff and Schwartz (2001), "Valuing American options by simulation", Review of Financial Studies 14: puts of strike 40,
 * rate 0.06, exercisable fifty times a year; finite differences.
 */
public final class LongstaffSchwartzTable {
    /** Rows. */
    public static final double[] SPOTS = {36.0, 38.0, 40.0, 42.0, 44.0};

    /** Columns, with {@link #YEARS}. */
    public static final double[] VOLATILITIES = {0.2, 0.2, 0.4, 0.4};

    public static final int[] YEARS = {1, 2, 1, 2};

    public static final double[][] FINITE_DIFFERENCES = {
        {4.478, 4.840, 7.101, 8.508},
        {3.250, 3.745, 6.148, 7.670},
        {2.314, 2.885, 5.312, 6.920},
        {1.617, 2.212, 4.582, 6.248},
        {1.110, 1.690, 3.948, 5.647},
    };

    /** The last column (volatility 0.4, two years) is 0.001 to 0.006 above two other programs, the others within 0.0005 of them. */
    public static final double ERROR_OF_LAST_COLUMN = 0.006;

    private LongstaffSchwartzTable() {}
}
