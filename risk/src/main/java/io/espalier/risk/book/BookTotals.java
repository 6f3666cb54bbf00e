package io.espalier.risk.book;

import java.util.stream.IntStream;

/** The terms behind a {@link RiskVector}: what each position adds to which total. */
final class BookTotals {
    private final TermSums sums;
    private final RiskVector totals;
    /** Where the numbers of position p begin, and for how many there is room. */
    private final int[] first;

    private final int[] room;
    /** The total of each term of position p, and which of that total's terms it is. */
    private final int[][] totalOf;

    private final int[][] termOf;
    private final LivePosition[] held;

    BookTotals(RiskBook book) {
        totals = new RiskVector(book.size());
        int positions = book.positions().size();
        first = new int[positions];
        room = new int[positions];
        totalOf = new int[positions][];
        termOf = new int[positions][];
        held = new LivePosition[positions];
        int[] sizes = new int[totals.totals().length];
        for (int p = 0; p < positions; p++) {
            totalOf[p] = totals(book.positions().get(p), book);
            termOf[p] = IntStream.of(totalOf[p]).map(k -> sizes[k]++).toArray();
        }
        sums = new TermSums(totalOf, totals.totals());
    }

    private static int[] totals(Position position, RiskBook book) {
        int[] on = position.underlyings();
        int n = on.length;
        int[] rows = new int[RiskTerms.size(n, book.curvature())];
        rows[RiskTerms.VALUE] = RiskVector.PV;
        rows[RiskTerms.THETA] = RiskVector.THETA;
        for (int a = 0; a < n; a++) {
            rows[RiskTerms.delta(a)] = RiskVector.deltaIndex(on[a]);
            rows[RiskTerms.vega(a, n)] = RiskVector.vegaIndex(on[a], book.size());
            for (int b = a; book.curvature() && b < n; b++) {
                rows[RiskTerms.gamma(a, b, n)] = RiskVector.gammaIndex(on[a], on[b], book.size());
            }
        }
        return rows;
    }

    /**
     * Takes in the latest numbers of position {@code p}, which may be another one than the last time; only one of more numbers than
     * there were before needs memory.
     */
    void take(int p, LivePosition position) {
        if (held[p] != position) {
            held[p] = position;
            describe(p, position);
        }
        position.writeNumbers(sums.numbers(), first[p]);
        sums.changed(p);
    }

    private void describe(int p, LivePosition position) {
        final RiskTerms terms = position.terms();
        if (terms.numbers() > room[p]) {
            room[p] = terms.numbers();
            first[p] = sums.reserve(room[p]);
        }
        for (int term = 0; term < terms.size(); term++) {
            sums.define(totalOf[p][term], termOf[p][term], terms.weight(term), first[p] + terms.number(term));
        }
    }

    /** Adds up what has changed. */
    void addUp() {
        sums.addUp();
    }

    /** The totals of the last {@link #addUp}. */
    RiskVector sums() {
        return totals;
    }
}
