package io.espalier.pricing.algebra;

import io.espalier.pricing.math.Exponential;
import io.espalier.pricing.math.InverseNormal;
import io.espalier.pricing.math.NormalDistribution;

/**
 * The elementary functions of {@link Real}, each with its slope, its curvature and its rule at the kink.
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

        @Override
        public double curvature(double x, double y) {
            return 2.0 * y * y * y;
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

        @Override
        public double curvature(double x, double y) {
            return 2.0;
        }
    },
    /** Square root; slope and curvature 0 at 0. */
    SQRT {
        @Override
        public double value(double x) {
            return Math.sqrt(x);
        }

        @Override
        public double slope(double x, double y) {
            return y == 0.0 ? 0.0 : 0.5 / y;
        }

        @Override
        public double curvature(double x, double y) {
            // Divided one by one: the product x y may leave the range where the quotient does not.
            return y == 0.0 ? 0.0 : -0.25 / y / x;
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

        @Override
        public double curvature(double x, double y) {
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

        @Override
        public double curvature(double x, double y) {
            return -1.0 / x / x;
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
            // 1 - y^2 would lose its digits where y nears 1.
            final double e = Exponential.exp(-2.0 * Math.abs(x));
            return 4.0 * e / ((1.0 + e) * (1.0 + e));
        }

        @Override
        public double curvature(double x, double y) {
            return -2.0 * y * slope(x, y);
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

        @Override
        public double curvature(double x, double y) {
            return LOGISTIC.slope(x, y);
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

        @Override
        public double curvature(double x, double y) {
            // 1 - 2y = -tanh(x/2), which does not cancel at 0.
            return -slope(x, y) * StrictMath.tanh(0.5 * x);
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

        @Override
        public double curvature(double x, double y) {
            return curvature(x, y, slope(x, y));
        }

        @Override
        public double curvature(double x, double y, double density) {
            // Far out the density is 0 and x may be infinite.
            return density == 0.0 ? 0.0 : -x * density;
        }
    },
    /** Quantile of the standard normal distribution: its slope is 1/phi(y), its curvature y/phi(y)^2. */
    INVERSE_NORMAL_CDF {
        @Override
        public double value(double x) {
            return InverseNormal.quantile(x);
        }

        @Override
        public double slope(double x, double y) {
            return 1.0 / NORMAL_CDF.slope(y, x);
        }

        @Override
        public double curvature(double x, double y) {
            return curvature(x, y, slope(x, y));
        }

        @Override
        public double curvature(double x, double y, double slope) {
            return y * slope * slope;
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
            // (e^x - y)/x loses all digits near 0; there a series stands in its place.
            if (Math.abs(x) < 1.0) {
                return exprelSeries(x, 2);
            }
            return Double.isInfinite(y) ? y : (Exponential.exp(x) - y) / x;
        }

        @Override
        public double curvature(double x, double y) {
            if (Math.abs(x) < 1.0) {
                return exprelSeries(x, 3);
            }
            return Double.isInfinite(y) ? y : (Exponential.exp(x) - 2.0 * slope(x, y)) / x;
        }
    },
    /** |x|; slope 0 at 0, curvature 0 everywhere. */
    ABS {
        @Override
        public double value(double x) {
            return Math.abs(x);
        }

        @Override
        public double slope(double x, double y) {
            return Math.signum(x);
        }

        @Override
        public double curvature(double x, double y) {
            return 0.0;
        }
    },
    /** max(x, 0); slope 0 at 0, curvature 0 everywhere. */
    POSITIVE_PART {
        @Override
        public double value(double x) {
            return Math.max(x, 0.0);
        }

        @Override
        public double slope(double x, double y) {
            return STEP.value(x);
        }

        @Override
        public double curvature(double x, double y) {
            return 0.0;
        }
    },
    /** 1 above 0, else 0; slope and curvature 0. */
    STEP {
        @Override
        public double value(double x) {
            return x > 0.0 ? 1.0 : x <= 0.0 ? 0.0 : Double.NaN;
        }

        @Override
        public double slope(double x, double y) {
            return 0.0;
        }

        @Override
        public double curvature(double x, double y) {
            return 0.0;
        }
    };

    private static final double INVERSE_SQRT_TWO_PI = 0.3989422804014327;

    /** Enough for |x| < 1: the first term left out is 1/(18! 20) = 8e-18. */
    private static final int SERIES_TERMS = 18;

    /** Sum of x^k/(k! (k + shift)): the first derivative for shift 2, the second for 3. */
    private static double exprelSeries(double x, int shift) {
        double sum = 0.0;
        double power = 1.0;
        for (int k = 0; k < SERIES_TERMS; k++) {
            final double next = sum + power / (k + shift);
            if (next == sum) {
                // Terms shrink: none that follows moves the sum either.
                return sum;
            }
            sum = next;
            power *= x / (k + 1);
        }
        return sum;
    }
}
