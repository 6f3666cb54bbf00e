package io.espalier.surrogate.generate;

import java.util.Arrays;

/** gamma/2 E |g|^2 over real rows, on the discriminator's loss. */
record RealPenalty(float gamma, int batch) implements Match {
    @Override
    public boolean isOnDiscriminator() {
        return true;
    }

    @Override
    public void before(RowPass discriminator) {
        final float each = gamma / batch;
        for (int j = 0; j < discriminator.gradient().length; j++) {
            final float[] g = discriminator.gradient()[j];
            final float[] bar = discriminator.gradientBar()[j];
            for (int r = 0; r < batch; r++) {
                bar[r] = each * g[r];
            }
            Arrays.fill(bar, batch, bar.length, 0f);
        }
    }
}
