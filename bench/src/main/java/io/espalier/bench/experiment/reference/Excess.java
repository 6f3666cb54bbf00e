package io.espalier.bench.experiment.reference;

import io.espalier.pricing.math.NormalDistribution;

/**
 * E[(Y - strike) 1{from < Y < to}] for Y normal with mean y and deviation h, and its derivatives; {@code to} may be infinite.
 *
 * <p>With a = (y - from)/h the part above {@code from} is (y - strike) Phi(a) + h phi(a). Its second derivative to y is its
 * derivative to h, over h.
 */
record Excess(double strike, double from, double to) {

    double value(double y, double h) {
        return above(from, y, h) - above(to, y, h);
    }

    private double above(double edge, double y, double h) {
        if (edge == Double.POSITIVE_INFINITY) {
            return 0.0;
        }
        final double a = (y - edge) / h;
        return (y - strike) * NormalDistribution.cdf(a) + h * NormalDistribution.density(a);
    }

    double byMean(double y, double h) {
        return aboveByMean(from, y, h) - aboveByMean(to, y, h);
    }

    private double aboveByMean(double edge, double y, double h) {
        if (edge == Double.POSITIVE_INFINITY) {
            return 0.0;
        }
        final double a = (y - edge) / h;
        return NormalDistribution.cdf(a) + ((y - strike) / h - a) * NormalDistribution.density(a);
    }

    double byDeviation(double y, double h) {
        return aboveByDeviation(from, y, h) - aboveByDeviation(to, y, h);
    }

    private double aboveByDeviation(double edge, double y, double h) {
        if (edge == Double.POSITIVE_INFINITY) {
            return 0.0;
        }
        final double a = (y - edge) / h;
        return NormalDistribution.density(a) * (1.0 + a * (a - (y - strike) / h));
    }
}
