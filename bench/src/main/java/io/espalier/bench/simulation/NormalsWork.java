package io.espalier.bench.simulation;

import io.espalier.pricing.random.NormalNumbers;

/** A block's work with new normals each time: the next paths of a source. */
public final class NormalsWork {
    private final PathWork work;
    private final NormalNumbers source;
    private final int lanes;
    private long first;

    public NormalsWork(PathWork work, NormalNumbers source) {
        this.work = work;
        this.source = source;
        this.lanes = work.normals()[0].length;
    }

    /** Draws the next paths' normals. */
    public void draw() {
        source.fill(first, 1L, work.normals());
        first += lanes;
    }

    /** Draws the next paths and simulates them, without or with derivatives. */
    public double[][] next(boolean differentiated) {
        draw();
        return same(differentiated);
    }

    /** Simulates the paths drawn last again. */
    public double[][] same(boolean differentiated) {
        if (differentiated) {
            work.gradient();
        } else {
            work.value();
        }
        return work.results();
    }
}
