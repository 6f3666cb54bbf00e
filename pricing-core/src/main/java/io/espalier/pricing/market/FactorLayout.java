package io.espalier.pricing.market;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The order of factors: column j of every point, gradient, Hessian and risk total means {@code factor(j)}.
 *
 * <p>Immutable. Two layouts are equal when they name the same factors in the same order.
 */
public final class FactorLayout {
    private final List<FactorId> factors;
    private final Map<FactorId, Integer> columns = new HashMap<>();
    private final int[] levels;

    /** @throws IllegalArgumentException if there is no factor, one stands twice, or beside one that moves it */
    public FactorLayout(List<FactorId> factors) {
        this.factors = List.copyOf(factors);
        if (this.factors.isEmpty()) {
            throw new IllegalArgumentException("a layout must have at least one factor: factors=[]");
        }
        for (int j = 0; j < this.factors.size(); j++) {
            if (columns.put(this.factors.get(j), j) != null) {
                throw new IllegalArgumentException("a factor must stand once in a layout: factor="
                        + this.factors.get(j).name());
            }
        }
        requireNoneMovesAnother();
        levels = IntStream.range(0, size()).filter(j -> factor(j).isLevel()).toArray();
    }

    private void requireNoneMovesAnother() {
        for (FactorId common : List.of(FactorId.commonVolatility(), FactorId.commonCorrelation())) {
            if (columns.containsKey(common)) {
                factors.stream()
                        .filter(factor -> !factor.equals(common))
                        .forEach(factor -> requireStill(factor, common));
            }
        }
    }

    private static void requireStill(FactorId factor, FactorId common) {
        if (common.moves(factor)) {
            throw new IllegalArgumentException("what moves with a common factor is none beside it: factor="
                    + factor.name() + ", common=" + common.name());
        }
    }

    /** The levels of all {@code n} underlyings, nothing else. */
    public static FactorLayout levels(LevelKind kind, int n) {
        return new FactorLayout(
                IntStream.range(0, n).mapToObj(i -> FactorId.level(kind, i)).toList());
    }

    /** Every factor of a basket instrument: levels, volatilities, correlations (i > j, row by row), strike, T, rate. */
    public static FactorLayout all(LevelKind kind, int n) {
        List<FactorId> ids = new ArrayList<>();
        IntStream.range(0, n).forEach(i -> ids.add(FactorId.level(kind, i)));
        IntStream.range(0, n).forEach(i -> ids.add(FactorId.volatility(i)));
        for (int i = 1; i < n; i++) {
            for (int j = 0; j < i; j++) {
                ids.add(FactorId.correlation(i, j));
            }
        }
        ids.add(FactorId.of(FactorId.Kind.STRIKE));
        ids.add(FactorId.of(FactorId.Kind.EXPIRY));
        ids.add(FactorId.of(FactorId.Kind.RATE));
        return new FactorLayout(ids);
    }

    /** Number of columns. */
    public int size() {
        return factors.size();
    }

    /** The factor of column {@code j}. */
    public FactorId factor(int j) {
        return factors.get(j);
    }

    /** All factors in order. */
    public List<FactorId> factors() {
        return factors;
    }

    /** The column of a factor, or -1 where this layout does not have it. */
    public int columnOf(FactorId factor) {
        return columns.getOrDefault(factor, -1);
    }

    /** The columns that are levels (spots or forwards), ascending; not a copy. */
    public int[] levels() {
        return levels;
    }

    /** The names of all columns, in order. */
    public List<String> names() {
        return factors.stream().map(FactorId::name).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactorLayout that && factors.equals(that.factors);
    }

    @Override
    public int hashCode() {
        return factors.hashCode();
    }

    @Override
    public String toString() {
        return names().toString();
    }
}
