package io.espalier.surrogate.train;

import java.util.Arrays;

/** What a pass keeps of every layer for a block of rows: arrays are [layer][node][row], layer 0 the inputs. */
final class Panels {
    final float[][][] h;
    final float[][][] slope;
    final float[][][] curvature;
    final float[][][] third;
    final float[][][] hBar;
    final float[][][] zBar;
    final float[][][] hDot;
    final float[][][] zDot;
    final float[][][] hBarDot;
    final float[][][] zBarDot;
    final float[][][] up;
    final float[][][] upDot;
    final float[][][] dz;
    final float[][][] dzDot;
    private final int[] sizes;
    private final int block;

    Panels(Parameters shape, int block) {
        this.block = block;
        sizes = new int[shape.layers() + 1];
        sizes[0] = shape.inputs();
        for (int l = 0; l < shape.layers(); l++) {
            sizes[l + 1] = shape.weights[l].length;
        }
        h = panels();
        slope = panels();
        curvature = panels();
        third = panels();
        hBar = panels();
        zBar = panels();
        hDot = panels();
        zDot = panels();
        hBarDot = panels();
        zBarDot = panels();
        up = panels();
        upDot = panels();
        dz = panels();
        dzDot = panels();
    }

    private float[][][] panels() {
        return Arrays.stream(sizes).mapToObj(size -> new float[size][block]).toArray(float[][][]::new);
    }

    int widest() {
        return Arrays.stream(sizes).max().orElseThrow();
    }
}
