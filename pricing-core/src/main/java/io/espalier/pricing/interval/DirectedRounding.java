package io.espalier.pricing.interval;

/**
 * Sums, products and reciprocals rounded down or up: the only place of the house that rounds on purpose.
 *
 * <p>Java rounds to nearest only, so each result is taken there, the sign of its rounding error found exactly (two-sum,
 * fused multiply-add), and the neighbouring double taken where the error points the wrong way: the nearest double on that
 * side, not one beyond. An exact result stays exact. Bounds may be infinite; 0 times infinity is 0, the product of bounds
 * of real intervals (IEEE 1788-2015, 10.5).
 */
public final class DirectedRounding {
    /** Below it a product's rounding error may itself underflow, so its sign is not known. */
    private static final double SMALLEST_SAFE_PRODUCT = 0x1p-960;

    /** {@link Math#exp} is within one ulp; two neighbours, because ulps halve below a power of two. */
    private static final int NEIGHBOURS_OF_EXP = 2;

    /** {@link Math#expm1} is within one ulp; two neighbours, as for exp. */
    private static final int NEIGHBOURS_OF_EXPM1 = 2;

    /** {@link Math#tanh} is within two and a half ulps. */
    private static final int NEIGHBOURS_OF_TANH = 4;

    /** Of max(x, 0) + log1p(e^-|x|): exp and log1p within one ulp each, a sum of two positive numbers, room for half-sized ulps. */
    private static final int NEIGHBOURS_OF_SOFTPLUS = 8;

    /** {@link Math#log} is within one ulp; two neighbours, as for exp. */
    private static final int NEIGHBOURS_OF_LOG = 2;

    /** Eight half-ulps: six roundings of a result, that of the widening itself, and one for products of such errors. */
    private static final double SIX_ROUNDINGS = 0x1p-50;

    private DirectedRounding() {}

    /** Largest double at most x + y. */
    public static double addDown(double x, double y) {
        double sum = x + y;
        if (Double.isInfinite(x) || Double.isInfinite(y)) {
            return sum;
        }
        // A sum of finite numbers that overflows upwards is still at least the largest double: the neighbour of
        // infinity.
        return Double.isInfinite(sum) || roundingOfSum(x, y, sum) < 0.0 ? Math.nextDown(sum) : sum;
    }

    /** Smallest double at least x + y. */
    public static double addUp(double x, double y) {
        return -addDown(-x, -y);
    }

    /** Largest double at most x y; where the product nears underflow possibly the one below, but of the same sign. */
    public static double multiplyDown(double x, double y) {
        if (x == 0.0 || y == 0.0) {
            return 0.0;
        }
        double product = x * y;
        if (Double.isInfinite(x) || Double.isInfinite(y)) {
            return product;
        }
        if (Math.abs(product) < SMALLEST_SAFE_PRODUCT) {
            return x < 0.0 == y < 0.0 ? Math.max(Math.nextDown(product), 0.0) : Math.nextDown(product);
        }
        return Double.isInfinite(product) || Math.fma(x, y, -product) < 0.0 ? Math.nextDown(product) : product;
    }

    /** Smallest double at least x y; where the product nears underflow possibly the one above, but of the same sign. */
    public static double multiplyUp(double x, double y) {
        return -multiplyDown(-x, y);
    }

    /** A double at most 1/x, for x > 0, infinite too. */
    public static double reciprocalDown(double x) {
        return Double.isInfinite(x) ? 0.0 : Math.max(0.0, Math.nextDown(1.0 / x));
    }

    /** A double at least 1/x, for x > 0, infinite too. */
    public static double reciprocalUp(double x) {
        return Double.isInfinite(x) ? 0.0 : Math.nextUp(1.0 / x);
    }

    /** A double at most e^x, not negative. */
    public static double expDown(double x) {
        double value = Math.exp(x);
        return Double.isInfinite(x) ? value : Math.max(below(value, NEIGHBOURS_OF_EXP), 0.0);
    }

    /** A double at least e^x. */
    public static double expUp(double x) {
        double value = Math.exp(x);
        return Double.isInfinite(x) ? value : above(value, NEIGHBOURS_OF_EXP);
    }

    /** A double at most e^x - 1, at least -1. */
    public static double expm1Down(double x) {
        return Double.isInfinite(x) || x == 0.0
                ? Math.expm1(x)
                : Math.max(below(Math.expm1(x), NEIGHBOURS_OF_EXPM1), -1.0);
    }

    /** A double at least e^x - 1. */
    public static double expm1Up(double x) {
        return Double.isInfinite(x) || x == 0.0 ? Math.expm1(x) : above(Math.expm1(x), NEIGHBOURS_OF_EXPM1);
    }

    /**
     * A double at most what {@code value} would be without rounding, where up to six sums, products or quotients of
     * positive numbers, all far from underflow, were rounded to nearest on the way to it.
     *
     * <p>An error known beforehand costs one product; the sign of each rounding, unpredictable, costs a branch each.
     */
    public static double lowered(double value) {
        return value * (1.0 - SIX_ROUNDINGS);
    }

    /** A double at least what {@code value} would be without rounding, on the terms of {@link #lowered}. */
    public static double raised(double value) {
        return value * (1.0 + SIX_ROUNDINGS);
    }

    /** A double at most log(1 + e^x), not negative. */
    public static double softplusDown(double x) {
        double value = softplus(x);
        return Double.isInfinite(x) ? value : Math.max(below(value, NEIGHBOURS_OF_SOFTPLUS), 0.0);
    }

    /** A double at least log(1 + e^x). */
    public static double softplusUp(double x) {
        double value = softplus(x);
        return Double.isInfinite(x) ? value : above(value, NEIGHBOURS_OF_SOFTPLUS);
    }

    private static double softplus(double x) {
        return Math.max(x, 0.0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    /** A double at most tanh x, at least -1. */
    public static double tanhDown(double x) {
        return x == 0.0 ? 0.0 : Math.max(below(Math.tanh(x), NEIGHBOURS_OF_TANH), -1.0);
    }

    /** A double at least tanh x, at most 1. */
    public static double tanhUp(double x) {
        return -tanhDown(-x);
    }

    private static double below(double value, int neighbours) {
        double bound = value;
        for (int k = 0; k < neighbours; k++) {
            bound = Math.nextDown(bound);
        }
        return bound;
    }

    private static double above(double value, int neighbours) {
        return -below(-value, neighbours);
    }

    /** A double at most log x, for x >= 0. */
    public static double logDown(double x) {
        double value = Math.log(x);
        return isExactLog(value) ? value : below(value, NEIGHBOURS_OF_LOG);
    }

    /** A double at least log x, for x >= 0. */
    public static double logUp(double x) {
        double value = Math.log(x);
        return isExactLog(value) ? value : above(value, NEIGHBOURS_OF_LOG);
    }

    /** Of 0, 1 and infinity. */
    private static boolean isExactLog(double value) {
        return value == 0.0 || Double.isInfinite(value);
    }

    /** A double at most the square root of x, for x >= 0, and not negative: the root is rounded right, to one side or the other. */
    public static double sqrtDown(double x) {
        double root = Math.sqrt(x);
        return Double.isInfinite(root) ? root : Math.max(0.0, Math.nextDown(root));
    }

    /** A double at least the square root of x, for x >= 0. */
    public static double sqrtUp(double x) {
        return x == 0.0 ? 0.0 : Math.nextUp(Math.sqrt(x));
    }

    /** x + y - sum, exactly. */
    private static double roundingOfSum(double x, double y, double sum) {
        double virtual = sum - x;
        return (x - (sum - virtual)) + (y - virtual);
    }
}
