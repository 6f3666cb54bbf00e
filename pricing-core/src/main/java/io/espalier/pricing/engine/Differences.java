package io.espalier.pricing.engine;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import java.util.Arrays;

/** Central differences of one pricer's values at a point: numbers are the value, the gradient, the levels' curvature row by row. */
final class Differences {
    private final Box domain;
    private final int[] levels;
    private final double[] bumps;
    private final double[] point;
    private final Valuation there;
    private final double[] numbers;
    private double error;
    private ValueSource source;

    Differences(FactorLayout layout, Box domain, double[] bumps) {
        if (bumps.length != layout.size() || !Arrays.stream(bumps).allMatch(h -> h > 0.0)) {
            throw new IllegalArgumentException(
                    "each column must have one positive bump: bumps=" + Arrays.toString(bumps) + ", layout=" + layout);
        }
        this.domain = domain;
        this.levels = layout.levels();
        this.bumps = bumps.clone();
        this.point = new double[layout.size()];
        this.there = Valuation.of(layout);
        this.numbers = new double[1 + layout.size() + levels.length * levels.length];
    }

    int size() {
        return numbers.length;
    }

    /** Values and differences at x; false where x itself is refused. */
    boolean take(Pricer pricer, double[] x, boolean curvature) {
        System.arraycopy(x, 0, point, 0, x.length);
        numbers[0] = value(pricer);
        error = there.error();
        source = there.source();
        if (Double.isNaN(numbers[0])) {
            return false;
        }
        for (int j = 0; j < point.length; j++) {
            numbers[1 + j] = slope(pricer, j);
        }
        if (curvature) {
            fillCurvature(pricer);
        }
        return true;
    }

    double number(int k) {
        return numbers[k];
    }

    /** One standard error of the value at the point. */
    double error() {
        return error;
    }

    ValueSource source() {
        return source;
    }

    private double slope(Pricer pricer, int j) {
        final double middle = point[j];
        final double high = Math.min(middle + bumps[j], domain.high()[j]);
        final double low = Math.max(middle - bumps[j], domain.low()[j]);
        final double up = valueAt(pricer, j, high);
        final double down = valueAt(pricer, j, low);
        point[j] = middle;
        if (Double.isNaN(up)) {
            return (numbers[0] - down) / (middle - low);
        }
        return Double.isNaN(down) ? (up - numbers[0]) / (high - middle) : (up - down) / (high - low);
    }

    private void fillCurvature(Pricer pricer) {
        final int n = levels.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                final double mixed = mixed(pricer, levels[i], levels[j]);
                numbers[1 + point.length + i * n + j] = mixed;
                numbers[1 + point.length + j * n + i] = mixed;
            }
        }
    }

    /** Of one level twice: both bumps fall on it, so that the mixed difference is the second one of width 2 h. */
    private double mixed(Pricer pricer, int i, int j) {
        final double sum = shifted(pricer, i, j, 1.0, 1.0)
                - shifted(pricer, i, j, 1.0, -1.0)
                - shifted(pricer, i, j, -1.0, 1.0)
                + shifted(pricer, i, j, -1.0, -1.0);
        return sum / (4.0 * bumps[i] * bumps[j]);
    }

    private double shifted(Pricer pricer, int i, int j, double signI, double signJ) {
        final double middleI = point[i];
        final double middleJ = point[j];
        point[i] += signI * bumps[i];
        point[j] += signJ * bumps[j];
        final double value = value(pricer);
        point[j] = middleJ;
        point[i] = middleI;
        return value;
    }

    private double valueAt(Pricer pricer, int j, double to) {
        point[j] = to;
        return value(pricer);
    }

    /** NaN where the point is refused. */
    private double value(Pricer pricer) {
        return pricer.tryPrice(point, there) ? there.value() : Double.NaN;
    }
}
