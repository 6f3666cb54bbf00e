package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;
import java.util.List;

/** What weights and levels make together. */
final class Basket {

    private Basket() {}

    /** sum of w_i x_i. */
    static <T extends Real<T>> T sum(double[] weights, List<T> levels) {
        T sum = levels.get(0).times(weights[0]);
        for (int i = 1; i < weights.length; i++) {
            sum = sum.plus(levels.get(i).times(weights[i]));
        }
        return sum;
    }

    /** max of w_i x_i. */
    static <T extends Real<T>> T best(double[] weights, List<T> levels) {
        T best = levels.get(0).times(weights[0]);
        for (int i = 1; i < weights.length; i++) {
            best = best.max(levels.get(i).times(weights[i]));
        }
        return best;
    }

    /** min of w_i x_i. */
    static <T extends Real<T>> T worst(double[] weights, List<T> levels) {
        T worst = levels.get(0).times(weights[0]);
        for (int i = 1; i < weights.length; i++) {
            worst = worst.min(levels.get(i).times(weights[i]));
        }
        return worst;
    }
}
