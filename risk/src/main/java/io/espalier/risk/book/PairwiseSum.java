package io.espalier.risk.book;

/**
 * A sum whose terms change one at a time.
 *
 * <p>The terms are the leaves of a binary tree, each inner node the sum of its two children, so a change costs log2(n)
 * additions and the total depends on the present terms alone: bit for bit the same whatever came before. Relative to
 * the sum of absolute terms the error is at most about log2(n) units in the last place; it cannot grow with updates.
 */
final class PairwiseSum {
    private final int leaves;
    private final double[] node;

    /** A sum of {@code terms} zeros. */
    PairwiseSum(int terms) {
        leaves = terms <= 1 ? 1 : 2 * Integer.highestOneBit(terms - 1);
        node = new double[2 * leaves];
    }

    /** Replaces term {@code i}. */
    void set(int i, double term) {
        int k = leaves + i;
        node[k] = term;
        for (k >>= 1; k > 0; k >>= 1) {
            node[k] = node[2 * k] + node[2 * k + 1];
        }
    }

    /** The sum of all terms. */
    double total() {
        return node[1];
    }
}
