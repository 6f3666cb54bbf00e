package io.espalier.risk.tick;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The last good prices of each day that had one, as they stood when a later day had its first.
 *
 * <p>Days are 24 hours of the feed's clock, counted from a given time of it. A day without an applied tick has no close. Allocates
 * once a day; beyond {@value #MOST} closes none is kept.
 */
public final class DailyCloses {
    private static final long DAY_NANOS = 86_400_000_000_000L;

    /** Longer than any option counts steps. */
    private static final int MOST = 10_000;

    private final int underlyings;
    private final long start;
    private final List<double[]> prices = new ArrayList<>();
    private long day = Long.MIN_VALUE;

    /** No close yet. */
    DailyCloses(int underlyings, long start) {
        this.underlyings = underlyings;
        this.start = start;
    }

    /** An applied tick at feed time {@code nanos}; what {@code lastGood} was before it may be a close. */
    void take(long nanos, double[] lastGood) {
        final long itsDay = Math.floorDiv(nanos, DAY_NANOS)
                - Math.floorDiv(start, DAY_NANOS)
                - (Math.floorMod(nanos, DAY_NANOS) < Math.floorMod(start, DAY_NANOS) ? 1 : 0);
        if (itsDay <= day) {
            return;
        }
        if (day != Long.MIN_VALUE && prices.size() < MOST) {
            prices.add(lastGood.clone());
        }
        day = itsDay;
    }

    /** How many closes there are. */
    public int count() {
        return prices.size();
    }

    /** The price of underlying {@code u} at close {@code k}, from 0. */
    public double price(int k, int u) {
        return prices.get(k)[u];
    }

    int savedSize() {
        return Long.BYTES + Integer.BYTES + prices.size() * underlyings * Double.BYTES;
    }

    void save(ByteBuffer out) {
        out.putLong(day).putInt(prices.size());
        for (double[] close : prices) {
            for (double price : close) {
                out.putDouble(price);
            }
        }
    }

    void restore(ByteBuffer in) {
        day = in.getLong();
        prices.clear();
        for (int left = in.getInt(); left > 0; left--) {
            double[] close = new double[underlyings];
            for (int u = 0; u < underlyings; u++) {
                close[u] = in.getDouble();
            }
            prices.add(close);
        }
    }
}
