package io.espalier.bench.experiment.ridge;

/** So many assets, learnt from so many antithetic samples. */
public record RidgeCell(int assets, int samples) {

    /** @throws IllegalArgumentException if there is no asset, or there are not two samples */
    public RidgeCell {
        if (assets < 1 || samples < 2) {
            throw new IllegalArgumentException(
                    "there must be an asset and two samples: assets=" + assets + ", samples=" + samples);
        }
    }
}
