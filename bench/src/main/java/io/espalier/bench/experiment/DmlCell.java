package io.espalier.bench.experiment;

/** So many baskets of so many assets, learnt from so many samples each. */
public record DmlCell(int assets, int samples, int problems) {

    /** @throws IllegalArgumentException if one is below 1, or there are not two samples */
    public DmlCell {
        if (assets < 1 || samples < 2 || problems < 1) {
            throw new IllegalArgumentException("there must be an asset, two samples and a problem: assets=" + assets
                    + ", samples=" + samples + ", problems=" + problems);
        }
    }
}
