package io.espalier.surrogate.form;

import io.espalier.pricing.engine.ParallelChunks;
import io.espalier.pricing.label.LabelledSamples;
import java.util.function.IntConsumer;

/** Samples on their way to {@link Examples}, block of rows by block of rows; each row is made of itself alone. */
final class ExampleTable {
    private static final int CHUNK_ROWS = 1024;

    private final Form form;
    private final LabelledSamples samples;
    private final double[] direction;
    private final double[] hessianTimes;
    private final int columns;
    private final double[] xi;
    private final double[] w;
    private final double[] dw;
    private final double[] xiDirection;
    private final double[] wHessianTimes;

    ExampleTable(Form form, LabelledSamples samples, double[] direction, double[] hessianTimes) {
        this.form = form;
        this.samples = samples;
        this.direction = direction;
        this.hessianTimes = hessianTimes;
        columns = samples.layout().size();
        requireShape();
        xi = new double[samples.x().length];
        w = new double[samples.size()];
        dw = new double[xi.length];
        xiDirection = new double[direction.length];
        wHessianTimes = new double[direction.length];
    }

    private void requireShape() {
        int entries = samples.x().length;
        boolean fits = direction.length == 0 || direction.length == entries;
        if (!fits || hessianTimes.length != direction.length) {
            throw new IllegalArgumentException(
                    "directions and Hessians must hold one row of columns per sample, or nothing:"
                            + " samples=" + samples.size() + ", columns=" + columns + ", direction.length="
                            + direction.length
                            + ", hessianTimes.length=" + hessianTimes.length);
        }
    }

    Examples examples(int threads) {
        ParallelChunks.run((w.length + CHUNK_ROWS - 1) / CHUNK_ROWS, threads, this::worker);
        return new Examples(columns, xi, w, dw, xiDirection, wHessianTimes);
    }

    private IntConsumer worker() {
        RowTransform row = new RowTransform(form);
        return chunk -> {
            int end = Math.min(w.length, (chunk + 1) * CHUNK_ROWS);
            for (int i = chunk * CHUNK_ROWS; i < end; i++) {
                transform(row, i);
            }
        };
    }

    private void transform(RowTransform row, int i) {
        int from = i * columns;
        System.arraycopy(samples.x(), from, row.x, 0, columns);
        System.arraycopy(samples.dy(), from, row.gradient, 0, columns);
        w[i] = row.firstOrder(samples.y()[i]);
        System.arraycopy(row.xi, 0, xi, from, columns);
        System.arraycopy(row.xiGradient, 0, dw, from, columns);
        if (direction.length > 0) {
            System.arraycopy(direction, from, row.direction, 0, columns);
            System.arraycopy(hessianTimes, from, row.product, 0, columns);
            row.secondOrder();
            System.arraycopy(row.xiDirection, 0, xiDirection, from, columns);
            System.arraycopy(row.xiProduct, 0, wHessianTimes, from, columns);
        }
    }
}
