package io.espalier.bench.experiment.garchsmile;

/**
 * Functions of a path whose expectation is 0 exactly, against which the simulated prices are regressed.
 *
 * <p>Increments sqrt(h) z are normal given the past, so exp(uA - u^2 B/2) is a martingale for every u, and so are its Hermite
 * coefficients A^2 - B, A^3 - 3AB, A^4 - 6A^2 B + 3B^2; with A and Z together also AZ less its bracket. E B, E h and the moments
 * of Z are known. All are in deviations; odd ones vanish in antithetic pairs of additive paths and are then not used.
 */
final class ZeroMeans {
    static final int COUNT = 10;

    private final SmileDynamics dynamics;
    private final SmilePoint point;
    private final double deviation;
    private final double variance;
    private final double before;
    private final double last;

    ZeroMeans(SmileDynamics dynamics, SmilePoint point, ExpectedPath expected) {
        this.dynamics = dynamics;
        this.point = point;
        this.deviation = point.deviation();
        this.variance = deviation * deviation;
        this.before = expected.sumBeforeLast() / variance;
        this.last = expected.lastVariance() / point.longRunVariance();
    }

    /** Adds {@code weight} times those of a lane to {@code row}, from entry 1 on. */
    void add(double weight, SmileLanes lanes, int lane, double[] row) {
        final double a = lanes.a[lane] / deviation;
        final double b = lanes.b[lane] / variance;
        final double z = lanes.z[lane] / deviation;
        final double aa = a * a;
        final double zz = z * z;
        row[1] += weight * growth(lanes, lane);
        row[2] += weight * (aa - b);
        row[3] += weight * (b - before);
        row[4] += weight * (lanes.h[lane] / point.longRunVariance() - last);
        row[5] += weight * (zz - before);
        row[6] += weight * (a * z - lanes.bracket[lane] / variance);
        row[7] += weight * a * (aa - 3.0 * b);
        row[8] += weight * (aa * (aa - 6.0 * b) + 3.0 * b * b);
        row[9] += weight * (zz * zz - 3.0 * before * before);
        row[10] += weight * zz * z;
    }

    private double growth(SmileLanes lanes, int lane) {
        final double x = lanes.a[lane] - dynamics.drift() * lanes.b[lane];
        return (dynamics == SmileDynamics.ADDITIVE ? x : Math.expm1(x)) / deviation;
    }
}
