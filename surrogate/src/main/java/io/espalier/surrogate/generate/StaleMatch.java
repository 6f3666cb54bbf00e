package io.espalier.surrogate.generate;

import java.util.Arrays;

/**
 * Algorithm 1: gamma E |g'(fake) - g(real)|^2 of the probability's gradient, g kept from before the discriminator moved, on the generator's loss.
 *
 * <p>With logit l of gradient q and probability p = 1/(1 + e^-l): {@code g = b q, b = p (1 - p)}. An error v = dL/dg is b v of
 * q, and {@code b (1 - 2 p) (v q)} of l.
 */
final class StaleMatch implements Match {
    private final float gamma;
    private final int batch;
    private final float[][] kept;

    StaleMatch(float gamma, int width, int batch) {
        this.gamma = gamma;
        this.batch = batch;
        kept = new float[width][batch];
    }

    @Override
    public boolean isOnGenerator() {
        return true;
    }

    @Override
    public boolean readsBefore() {
        return true;
    }

    @Override
    public void before(RowPass discriminator) {
        for (int r = 0; r < batch; r++) {
            final float p = Losses.probability(discriminator.output()[0][r]);
            final float slope = p * (1f - p);
            for (int j = 0; j < kept.length; j++) {
                kept[j][r] = slope * discriminator.gradient()[j][r];
            }
        }
    }

    @Override
    public void after(RowPass discriminator) {
        final float each = 2f * gamma / batch;
        for (float[] bar : discriminator.gradientBar()) {
            Arrays.fill(bar, 0, batch, 0f);
        }
        for (int r = 0; r < batch; r++) {
            final int fake = batch + r;
            final float p = Losses.probability(discriminator.output()[0][fake]);
            final float slope = p * (1f - p);
            float along = 0f;
            for (int j = 0; j < kept.length; j++) {
                final float q = discriminator.gradient()[j][fake];
                final float v = each * (slope * q - kept[j][r]);
                discriminator.gradientBar()[j][fake] = slope * v;
                along += v * q;
            }
            discriminator.outputBar()[0][fake] += slope * (1f - 2f * p) * along;
        }
    }
}
