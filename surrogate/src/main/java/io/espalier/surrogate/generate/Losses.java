package io.espalier.surrogate.generate;

import io.espalier.pricing.math.Sigmoid;
import java.util.Arrays;

/**
 * Cross-entropies of a logit l on a block whose first half are real rows: discriminator E log(1 + e^-l(real)) + E log(1 + e^l(fake)),
 * generator E log(1 + e^-l(fake)), the form that does not saturate.
 */
final class Losses {
    private Losses() {}

    static float probability(float logit) {
        return (float) Sigmoid.value(logit);
    }

    /** Fills {@code bar} with the discriminator's derivatives. */
    static void discriminator(float[] logit, float[] bar) {
        final int batch = logit.length / 2;
        for (int r = 0; r < batch; r++) {
            bar[r] = (probability(logit[r]) - 1f) / batch;
            bar[batch + r] = probability(logit[batch + r]) / batch;
        }
    }

    /** Fills {@code bar} with the generator's derivatives: real rows have none. */
    static void generator(float[] logit, float[] bar) {
        final int batch = logit.length / 2;
        Arrays.fill(bar, 0, batch, 0f);
        for (int r = batch; r < logit.length; r++) {
            bar[r] = (probability(logit[r]) - 1f) / batch;
        }
    }
}
