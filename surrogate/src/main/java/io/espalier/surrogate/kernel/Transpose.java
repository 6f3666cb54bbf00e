package io.espalier.surrogate.kernel;

/** Transposed copies, in square tiles so that both sides stay in the first-level cache. */
public final class Transpose {
    private static final int TILE = 16;

    private Transpose() {}

    /** {@code out[j][i] = a[i][j]} for all of {@code a}; {@code out} may be larger. */
    public static void into(float[][] a, float[][] out) {
        final int rows = a.length;
        final int columns = a[0].length;
        for (int i = 0; i < rows; i += TILE) {
            for (int j = 0; j < columns; j += TILE) {
                tile(a, i, Math.min(i + TILE, rows), j, Math.min(j + TILE, columns), out);
            }
        }
    }

    private static void tile(float[][] a, int fromI, int toI, int fromJ, int toJ, float[][] out) {
        for (int j = fromJ; j < toJ; j++) {
            final float[] target = out[j];
            for (int i = fromI; i < toI; i++) {
                target[i] = a[i][j];
            }
        }
    }
}
