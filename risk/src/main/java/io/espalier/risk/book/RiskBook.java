package io.espalier.risk.book;

import io.espalier.risk.tick.TickRules;
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
    private final TickRules rules;
    private final long asofNanos;
    private final List<Position> positions;
    private final boolean curvature;
    private final Map<String, Integer> indices = new HashMap<>();
    private final int[][] touching;

    /**
     * @param rules the underlyings, in the order of all totals, and what their prices are judged by; opening prices are taken
     *     for good until the first tick
     * @param asofNanos feed time at which the positions' times to expiry hold
     * @throws IllegalArgumentException if names or ids repeat, or a position's underlying is not in the book
     */
    public RiskBook(TickRules rules, long asofNanos, List<Position> positions, boolean curvature) {
        this.rules = rules;
        this.asofNanos = asofNanos;
        this.positions = List.copyOf(positions);
        this.curvature = curvature;
        requireNames();
        requirePositions();
        touching = new int[size()][];
        for (int u = 0; u < size(); u++) {
            touching[u] = positionsOn(u);
        }
    }

    /**
     * A book that believes every finite price and whose positions' T holds at feed time 0.
     *
     * @param underlyings names, in the order of all totals
     * @param prices the opening price of each
     */
    public RiskBook(List<String> underlyings, double[] prices, List<Position> positions, boolean curvature) {
        this(TickRules.trusting(underlyings, prices), 0, positions, curvature);
    }

    private void requireNames() {
        for (int u = 0; u < size(); u++) {
            if (indices.put(underlyings().get(u), u) != null) {
                throw new IllegalArgumentException("an underlying must stand once in a book: underlying="
                        + underlyings().get(u));
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

    /** The underlyings and what their prices are judged by. */
    public TickRules rules() {
        return rules;
    }

    /** Feed time at which the positions' times to expiry hold. */
    public long asofNanos() {
        return asofNanos;
    }

    /** Number of underlyings. */
    public int size() {
        return rules.size();
    }

    /** The names, in order. */
    public List<String> underlyings() {
        return rules.names();
    }

    /** The index of a name, or -1 where the book does not hold it. */
    public int indexOf(String underlying) {
        return indices.getOrDefault(underlying, -1);
    }

    /** The opening price of underlying {@code u}. */
    public double openingPrice(int u) {
        return rules.openingPrices()[u];
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
