package io.espalier.bench.experiment.garchsmile;

import java.util.EnumMap;
import java.util.Map;

/**
 * How well the reference of a run knows what it says.
 *
 * @param seconds that it took
 * @param noise root mean square standard error of each quantity in its scale
 */
public record SmileNoise(SmileDynamics dynamics, long seed, double seconds, Map<SmileQuantity, Double> noise) {

    static SmileNoise of(SmileSample sample, long seed, double seconds) {
        final Map<SmileQuantity, Double> noise = new EnumMap<>(SmileQuantity.class);
        for (SmileQuantity quantity : SmileQuantity.values()) {
            noise.put(quantity, sample.noise(quantity));
        }
        return new SmileNoise(sample.dynamics(), seed, seconds, noise);
    }
}
