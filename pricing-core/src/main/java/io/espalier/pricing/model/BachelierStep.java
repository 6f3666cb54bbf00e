package io.espalier.pricing.model;

import io.espalier.pricing.algebra.Real;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A step x' = G x + D L z of {@link BachelierBasket}, read from its arguments.
 *
 * @param growth the diagonal of G; empty where a level does not drift
 * @param deviation the diagonal of D
 * @param root the rows of L, further entries 0
 */
record BachelierStep<T extends Real<T>>(List<Optional<T>> growth, List<T> deviation, List<List<T>> root) {

    static <T extends Real<T>> BachelierStep<T> of(List<T> arguments, Carry carry, PivotedCholesky cholesky, int n) {
        final List<Optional<T>> growth = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < n; i++) {
            growth.add(carry.moves(i) ? Optional.of(arguments.get(at++)) : Optional.empty());
        }
        final List<T> deviation = arguments.subList(at, at + n);
        at += n;
        final List<List<T>> root = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            root.add(arguments.subList(at, at + cholesky.length(i)));
            at += cholesky.length(i);
        }
        return new BachelierStep<>(growth, deviation, root);
    }

    /** The levels after the step. */
    List<T> move(List<T> levels, List<T> shock) {
        final List<T> next = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            final T level = levels.get(i);
            final T drifted = growth.get(i).map(level::times).orElse(level);
            next.add(drifted.plus(deviation.get(i).times(mix(root.get(i), shock))));
        }
        return next;
    }

    /** sum of row_k z_k. */
    private static <T extends Real<T>> T mix(List<T> row, List<T> shock) {
        T sum = shock.get(0).times(row.get(0));
        for (int k = 1; k < row.size(); k++) {
            sum = sum.plus(shock.get(k).times(row.get(k)));
        }
        return sum;
    }

    /** G d/D. */
    List<T> perDeviation(List<T> direction) {
        final List<T> rows = new ArrayList<>();
        for (int i = 0; i < direction.size(); i++) {
            final T perUnit = deviation.get(i).reciprocal().times(direction.get(i));
            rows.add(growth.get(i).map(perUnit::times).orElse(perUnit));
        }
        return rows;
    }

    /** L'D w; some row of L is of full length. */
    List<T> along(double[] weights) {
        final List<T> along = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            final T weighed = deviation.get(i).times(weights[i]);
            for (int k = 0; k < root.get(i).size(); k++) {
                final T part = root.get(i).get(k).times(weighed);
                if (k < along.size()) {
                    along.set(k, along.get(k).plus(part));
                } else {
                    along.add(part);
                }
            }
        }
        return along;
    }

    /** w.G d times a number. */
    T grown(double[] weights, List<T> direction, T number) {
        T sum = null;
        for (int i = 0; i < weights.length; i++) {
            final T part = direction.get(i).times(weights[i]);
            final T moved = growth.get(i).map(part::times).orElse(part);
            sum = sum == null ? moved : sum.plus(moved);
        }
        return number.times(sum);
    }
}
