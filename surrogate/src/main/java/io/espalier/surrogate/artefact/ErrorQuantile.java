package io.espalier.surrogate.artefact;

/**
 * A quantile of absolute errors with its confidence interval, from order statistics: no law of the errors is assumed.
 *
 * @param level of the quantile, within (0, 1)
 * @param value the sample's quantile
 * @param low end of the interval that holds the true quantile with 95 % confidence
 * @param high its other end
 */
public record ErrorQuantile(double level, double value, double low, double high) {

    /** @throws IllegalArgumentException if the level is not within (0, 1), or the numbers are not ordered errors */
    public ErrorQuantile {
        if (!(level > 0.0 && level < 1.0 && low >= 0.0 && low <= value && value <= high && high <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "a quantile must have a level within (0,1) and 0 <= low <= value <= high:" + " level=" + level
                            + ", low=" + low + ", value=" + value + ", high=" + high);
        }
    }
}
