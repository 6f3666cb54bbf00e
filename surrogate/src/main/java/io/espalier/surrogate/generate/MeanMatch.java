package io.espalier.surrogate.generate;

import java.util.Arrays;

/**
 * gamma |E g(fake) - E g(real)|^2/(E |g(real)|^2 + 1e-8) with one discriminator for both, on the generator's loss.
 *
 * <p>The floor counts where the discriminator is flat at all real rows: the term is then steep, up to 1e8 times as steep as the
 * discriminator at generated ones, and one step of Adam still moves no weight by more than about its rate.
 */
record MeanMatch(float gamma, int batch) implements Match {
    private static final float FLOOR = 1e-8f;

    @Override
    public boolean isOnGenerator() {
        return true;
    }

    @Override
    public void after(RowPass discriminator) {
        final float[][] gradient = discriminator.gradient();
        final float size = meanSquare(gradient) + FLOOR;
        for (int j = 0; j < gradient.length; j++) {
            final float apart = mean(gradient[j], batch, 2 * batch) - mean(gradient[j], 0, batch);
            final float[] bar = discriminator.gradientBar()[j];
            Arrays.fill(bar, 0, batch, 0f);
            Arrays.fill(bar, batch, 2 * batch, 2f * gamma * apart / (batch * size));
        }
    }

    /** E |g|^2 over real rows. */
    private float meanSquare(float[][] gradient) {
        float sum = 0f;
        for (float[] g : gradient) {
            for (int r = 0; r < batch; r++) {
                sum += g[r] * g[r];
            }
        }
        return sum / batch;
    }

    private static float mean(float[] g, int from, int to) {
        float sum = 0f;
        for (int r = from; r < to; r++) {
            sum += g[r];
        }
        return sum / (to - from);
    }
}
