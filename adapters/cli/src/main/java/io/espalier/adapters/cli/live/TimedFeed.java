package io.espalier.adapters.cli.live;

import io.espalier.risk.tick.TickKind;

/** A feed that ends when its clock has run for so long. */
final class TimedFeed implements TickFeed {
    private final TickFeed inner;
    private final long lengthNanos;
    private long firstNanos;
    private boolean begun;

    /** The rows of the first {@code lengthNanos} of {@code inner}. */
    TimedFeed(TickFeed inner, long lengthNanos) {
        this.inner = inner;
        this.lengthNanos = lengthNanos;
    }

    @Override
    public boolean advance() {
        if (!inner.advance()) {
            return false;
        }
        if (!begun) {
            begun = true;
            firstNanos = inner.feedNanos();
        }
        return inner.feedNanos() - firstNanos < lengthNanos;
    }

    @Override
    public TickKind kind() {
        return inner.kind();
    }

    @Override
    public int underlying() {
        return inner.underlying();
    }

    @Override
    public double price() {
        return inner.price();
    }

    @Override
    public long seq() {
        return inner.seq();
    }

    @Override
    public long feedNanos() {
        return inner.feedNanos();
    }

    @Override
    public void close() {
        inner.close();
    }
}
