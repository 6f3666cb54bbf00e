package io.espalier.pricing.algebra;

import io.espalier.pricing.math.Exponential;
import io.espalier.pricing.math.NormalDistribution;

/**
 * The elementary functions of {@link Real}, each with its slope and its rule at the kink.
 *
 * <p>Only IEEE basic operations, {@link Exponential} and StrictMath stand here: {@code Math.exp} and its kin may differ
 * between JDKs.
 */
public enum Elementary implements UnaryFunction {
    /** 1/x. */
    RECIPROCAL {
        @Override
        public double value(double x) {
            return 1.0 / x;
        }

        @Override
        public double slope(double x, double y) {
            return -y * y;
        }
    },
    /** x^2. */
    SQUARE {
        @Override
        public double value(double x) {
            return x * x;
        }

        @Override
        public double slope(double x, double y) {
            return 2.0 * x;
        }
    },
    /** Square root; slope 0 at 0. */
    SQRT {
        @Override
        public double value(double x) {
            return Math.sqrt(x);
        }

        @Override
        public double slope(double x, double y) {
            return y == 0.0 ? 0.0 : 0.5 / y;
        }
    },
    /** e^x. */
    EXP {
        @Override
        public double value(double x) {
            return Exponential.exp(x);
        }

        @Override
        public double slope(double x, double y) {
            return y;
        }
    },
    /** Natural logarithm. */
    LOG {
        @Override
        public double value(double x) {
            return StrictMath.log(x);
        }

        @Override
        public double slope(double x, double y) {
            return 1.0 / x;
        }
    },
    /** Hyperbolic tangent. */
    TANH {
        @Override
        public double value(double x) {
            return StrictMath.tanh(x);
        }

        @Override
        public double slope(double x, double y) {
            return (1.0 - y) * (1.0 + y);
        }
    },
    /** log(1 + e^x) = max(x, 0) + log(1 + e^-|x|). */
    SOFTPLUS {
        @Override
        public double value(double x) {
            return Math.max(x, 0.0) + StrictMath.log1p(Exponential.exp(-Math.abs(x)));
        }

        @Override
        public double slope(double x, double y) {
            return LOGISTIC.value(x);
        }
    },
    /** 1/(1 + e^-x). */
    LOGISTIC {
        @Override
        public double value(double x) {
            // e^-|x| <= 1: nothing overflows, and the lower tail keeps its relative accuracy.
            final double e = Exponential.exp(-Math.abs(x));
            return (x < 0.0 ? e : 1.0) / (1.0 + e);
        }

        @Override
        public double slope(double x, double y) {
            final double e = Exponential.exp(-Math.abs(x));
            return e / ((1.0 + e) * (1.0 + e));
        }
    },
    /** Standard normal distribution function. */
    NORMAL_CDF {
        @Override
        public double value(double x) {
            return NormalDistribution.cdf(x);
        }

        @Override
        public double slope(double x, double y) {
            return INVERSE_SQRT_TWO_PI * Exponential.exp(-0.5 * x * x);
        }
    },
    /** (e^x - 1)/x; 1 at 0. */
    EXPREL {
        @Override
        public double value(double x) {
            return x == 0.0 ? 1.0 : StrictMath.expm1(x) / x;
        }

        @Override
        public double slope(double x, double y) {
            // (e^x - y)/x loses all digits near 0; there the series sum of x^k/(k! (k + 2)) stands in its place.
            return Math.abs(x) < 1.0 ? exprelSlopeSeries(x) : (Exponential.exp(x) - y) / x;
        }
    },
    /** |x|; slope 0 at 0. */
    ABS {
        @Override
        public double value(double x) {
            return Math.abs(x);
        }

        @Override
        public double slope(double x, double y) {
            return Math.signum(x);
        }
    },
    /** max(x, 0); slope 0 at 0. */
    POSITIVE_PART {
        @Override
        public double value(double x) {
            return Math.max(x, 0.0);
        }

        @Override
        public double slope(double x, double y) {
            return STEP.value(x);
        }
    },
    /** 1 above 0, else 0; slope 0. */
    STEP {
        @Override
        public double value(double x) {
            return x > 0.0 ? 1.0 : x <= 0.0 ? 0.0 : Double.NaN;
        }

        @Override
        public double slope(double x, double y) {
            return 0.0;
        }
    };

    private static final double INVERSE_SQRT_TWO_PI = 0.3989422804014327;

    /** Enough for |x| < 1: the first term left out is 1/(18! 20) = 8e-18. */
    private static final int SERIES_TERMS = 18;

    private static double exprelSlopeSeries(double x) {
        double sum = 0.0;
        double power = 1.0;
        for (int k = 0; k < SERIES_TERMS; k++) {
            sum += power / (k + 2);
            power *= x / (k + 1);
        }
        return sum;
    }
}
