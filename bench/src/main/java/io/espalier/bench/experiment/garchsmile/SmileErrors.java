package io.espalier.bench.experiment.garchsmile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a candidate misses of a sample of smiles.
 *
 * @param rms of prices, in deviations of S_T (times the forward), reference variance subtracted
 * @param largest error of a price, the standard error there subtracted in squares
 * @param largestSeen the same without subtraction
 * @param noise root mean square standard error of the reference's prices
 * @param baselineRms {@code rms} of the matched variance
 * @param misfit 1 - R2 of quantities, reference variance subtracted
 * @param learntMisfit the same of the differences to the matched variance; NaN where nothing is to be learnt
 * @param blur variance of the reference over that of the quantity: what was subtracted to get {@code misfit}
 * @param learntBlur the same to get {@code learntMisfit}
 */
public record SmileErrors(
        double rms,
        double largest,
        double largestSeen,
        double noise,
        double baselineRms,
        Map<SmileQuantity, Double> misfit,
        Map<SmileQuantity, Double> learntMisfit,
        Map<SmileQuantity, Double> blur,
        Map<SmileQuantity, Double> learntBlur) {

    /** Keeps maps of its own. */
    public SmileErrors {
        misfit = Collections.unmodifiableMap(new EnumMap<>(misfit));
        learntMisfit = Collections.unmodifiableMap(new EnumMap<>(learntMisfit));
        blur = Collections.unmodifiableMap(new EnumMap<>(blur));
        learntBlur = Collections.unmodifiableMap(new EnumMap<>(learntBlur));
    }

    /** How many times smaller its errors are than those of the matched variance. */
    public double gain() {
        return baselineRms / rms;
    }
}
