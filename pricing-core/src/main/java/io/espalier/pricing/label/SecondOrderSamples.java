package io.espalier.pricing.label;

import java.util.Arrays;

/**
 * Samples with second-order labels: what of each row's Hessian its paths say along some directions.
 *
 * <p>Shape, row-major: {@code hd[n*k*d]}, entry (i, r, j) is column j of H d_r of row i, d_r direction r. Units: those of dy per step
 * along the direction. Error: as the method's, noisier than dy by far. The array is not copied: do not write it.
 */
public record SecondOrderSamples(LabelledSamples first, Directions directions, double[] hd) {

    /** @throws IllegalArgumentException if a shape is not the one above */
    public SecondOrderSamples {
        final int d = first.layout().size();
        if (directions.size() != d || hd.length != first.size() * directions.count() * d) {
            throw new IllegalArgumentException("hd must hold one row of factors per sample and direction: hd.length="
                    + hd.length + ", samples=" + first.size() + ", directions=" + directions.count()
                    + ", directions.size=" + directions.size() + ", layout.size=" + d + " "
                    + first.layout().names());
        }
    }

    /** Column j of H d_r of row i. */
    public double hd(int i, int r, int j) {
        final int d = directions.size();
        return hd[(i * directions.count() + r) * d + j];
    }

    /** SHA-256 over the first-order samples' hash, the directions and hd, little-endian. */
    public String hash() {
        final SampleHash hash = new SampleHash().add(first.hash());
        for (int r = 0; r < directions.count(); r++) {
            hash.add(directions.row(r));
        }
        return hash.add(hd).hex();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecondOrderSamples that
                && first.equals(that.first)
                && directions.equals(that.directions)
                && Arrays.equals(hd, that.hd);
    }

    @Override
    public int hashCode() {
        return 31 * first.hashCode() + Arrays.hashCode(hd);
    }
}
