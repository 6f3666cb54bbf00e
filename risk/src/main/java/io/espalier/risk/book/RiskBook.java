package io.espalier.risk.book;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The definition of a book: underlyings with their opening prices, and positions on them.
 *
 * <p>Immutable. Underlying u and position p are meant by their index everywhere; names are for the edges. With
 * {@code curvature} the pricers are asked for gammas too, which costs more per tick.
 */
public final class RiskBook {
    private final List<String> underlyings;
    private final double[] prices;
    private final List<Position> positions;
    private final boolean curvature;
    private final Map<String, Integer> indices = new HashMap<>();
    private final int[][] touching;

    /**
     * @param underlyings names, in the order of all totals
     * @param prices the opening price of each, taken for good until the first tick
     * @throws IllegalArgumentException if names or ids repeat, a price is not finite, or a position's underlying is not in
     *     the book
     */
    public RiskBook(List<String> underlyings, double[] prices, List<Position> positions, boolean curvature) {
        this.underlyings = List.copyOf(underlyings);
        this.prices = prices.clone();
        this.positions = List.copyOf(positions);
        this.curvature = curvature;
        requirePrices();
        requirePositions();
        touching = new int[size()][];
        for (int u = 0; u < size(); u++) {
            touching[u] = positionsOn(u);
        }
    }

    private void requirePrices() {
        if (prices.length != underlyings.size()) {
            throw new IllegalArgumentException("prices must have one entry per underlying: prices.length="
                    + prices.length + ", underlyings=" + underlyings);
        }
        for (int u = 0; u < prices.length; u++) {
            if (indices.put(underlyings.get(u), u) != null) {
                throw new IllegalArgumentException(
                        "an underlying must stand once in a book: underlying=" + underlyings.get(u));
            }
            if (!Double.isFinite(prices[u])) {
                throw new IllegalArgumentException(
                        "an opening price must be finite: underlying=" + underlyings.get(u) + ", price=" + prices[u]);
            }
        }
    }

    private void requirePositions() {
        Set<String> ids = new HashSet<>();
        for (Position position : positions) {
            if (!ids.add(position.id())) {
                throw new IllegalArgumentException("a position's id must stand once in a book: id=" + position.id());
            }
            for (int u : position.underlyings()) {
                if (u < 0 || u >= size()) {
                    throw new IllegalArgumentException("a position must lie on underlyings of the book: id="
                            + position.id() + ", underlying=" + u + ", underlyings.size=" + size());
                }
            }
        }
    }

    private int[] positionsOn(int u) {
        return IntStream.range(0, positions.size())
                .filter(p -> Arrays.stream(positions.get(p).underlyings()).anyMatch(on -> on == u))
                .toArray();
    }

    /** Number of underlyings. */
    public int size() {
        return underlyings.size();
    }

    /** The names, in order. */
    public List<String> underlyings() {
        return underlyings;
    }

    /** The index of a name, or -1 where the book does not hold it. */
    public int indexOf(String underlying) {
        return indices.getOrDefault(underlying, -1);
    }

    /** The opening price of underlying {@code u}. */
    public double openingPrice(int u) {
        return prices[u];
    }

    /** The positions, in order. */
    public List<Position> positions() {
        return positions;
    }

    /** Whether pricers are asked for gammas. */
    public boolean curvature() {
        return curvature;
    }

    /** The positions that a tick of underlying {@code u} touches, ascending; not a copy. */
    int[] touching(int u) {
        return touching[u];
    }
}
