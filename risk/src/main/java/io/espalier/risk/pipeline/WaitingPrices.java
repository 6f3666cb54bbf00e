package io.espalier.risk.pipeline;

/** The latest good price of each underlying that has one and is not in the book yet. */
final class WaitingPrices {
    private final double[] price;
    private final long[] feedNanos;
    private final boolean[] waits;
    private final int[] underlyings;
    private int size;

    WaitingPrices(int underlyings) {
        price = new double[underlyings];
        feedNanos = new long[underlyings];
        waits = new boolean[underlyings];
        this.underlyings = new int[underlyings];
    }

    /** Puts a price; whether one that waited is superseded. */
    boolean put(int u, double newPrice, long nanos) {
        final boolean superseded = waits[u];
        if (!superseded) {
            waits[u] = true;
            underlyings[size++] = u;
        }
        price[u] = newPrice;
        feedNanos[u] = nanos;
        return superseded;
    }

    int size() {
        return size;
    }

    int underlying(int k) {
        return underlyings[k];
    }

    double price(int u) {
        return price[u];
    }

    long feedNanos(int u) {
        return feedNanos[u];
    }

    void clear() {
        for (int k = 0; k < size; k++) {
            waits[underlyings[k]] = false;
        }
        size = 0;
    }
}
