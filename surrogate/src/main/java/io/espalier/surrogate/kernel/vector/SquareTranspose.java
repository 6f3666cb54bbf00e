package io.espalier.surrogate.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Transposed copies in squares of four by four, each in registers.
 *
 * <p>Eight by eight are no faster, and too long for JDK 17's C2, which stops inlining before their end and boxes the rest.
 */
final class SquareTranspose {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_128;
    private static final int SIDE = 4;
    private static final VectorShuffle<Float> SWAP = VectorShuffle.fromValues(SPECIES, 1, 0, 3, 2);
    private static final VectorShuffle<Float> SWAP_PAIRS = VectorShuffle.fromValues(SPECIES, 2, 3, 0, 1);
    private static final VectorMask<Float> ODD = VectorMask.fromValues(SPECIES, false, true, false, true);
    private static final VectorMask<Float> UPPER = VectorMask.fromValues(SPECIES, false, false, true, true);

    private SquareTranspose() {}

    /** {@code out[j][i] = a[i][j]} for {@code i < rows} and all columns, both multiples of four; {@code out} may be larger. */
    static void into(float[][] a, int rows, float[][] out) {
        final int columns = a[0].length;
        for (int i = 0; i < rows; i += SIDE) {
            for (int j = 0; j < columns; j += SIDE) {
                square(a, i, j, out);
            }
        }
    }

    /** Exchanges single numbers between neighbouring rows, then pairs between rows two apart. */
    private static void square(float[][] a, int i, int j, float[][] out) {
        final FloatVector row0 = FloatVector.fromArray(SPECIES, a[i], j);
        final FloatVector row1 = FloatVector.fromArray(SPECIES, a[i + 1], j);
        final FloatVector row2 = FloatVector.fromArray(SPECIES, a[i + 2], j);
        final FloatVector row3 = FloatVector.fromArray(SPECIES, a[i + 3], j);
        final FloatVector pair0 = row0.blend(row1.rearrange(SWAP), ODD);
        final FloatVector pair1 = row0.rearrange(SWAP).blend(row1, ODD);
        final FloatVector pair2 = row2.blend(row3.rearrange(SWAP), ODD);
        final FloatVector pair3 = row2.rearrange(SWAP).blend(row3, ODD);
        pair0.blend(pair2.rearrange(SWAP_PAIRS), UPPER).intoArray(out[j], i);
        pair1.blend(pair3.rearrange(SWAP_PAIRS), UPPER).intoArray(out[j + 1], i);
        pair0.rearrange(SWAP_PAIRS).blend(pair2, UPPER).intoArray(out[j + 2], i);
        pair1.rearrange(SWAP_PAIRS).blend(pair3, UPPER).intoArray(out[j + 3], i);
    }
}
