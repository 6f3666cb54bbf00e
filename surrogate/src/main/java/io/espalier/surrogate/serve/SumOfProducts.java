package io.espalier.surrogate.serve;

import io.espalier.pricing.graph.Sym;

/** The sum of products of the passes in recorded operations, in their order. */
final class SumOfProducts {
    private static final int LANES = 4;

    private SumOfProducts() {}

    /**
     * start + sum over j of a[j] b[j], as the passes' own; null stands for 0, in what is given and in what is returned.
     */
    static Sym sum(Sym start, Sym[] a, Sym[] b) {
        final Sym[] sums = new Sym[LANES];
        sums[0] = start;
        for (int j = 0; j < a.length; j++) {
            if (a[j] != null && b[j] != null) {
                sums[j % LANES] = plus(sums[j % LANES], a[j].times(b[j]));
            }
        }
        return plus(plus(sums[0], sums[1]), plus(sums[2], sums[3]));
    }

    /** A sum in which null stands for 0. */
    static Sym plus(Sym a, Sym b) {
        return a == null ? b : b == null ? a : a.plus(b);
    }
}
