package io.espalier.risk.book;

import java.util.stream.IntStream;

/** The terms behind a {@link RiskVector}: what each position adds to which total. */
final class BookTotals {
    private final TermSums sums;
    private final RiskVector totals;
    /** Where the numbers of position p begin. */
    private final int[] first;
    /** The total of each term of position p, and which of that total's terms it is. */
    private final int[][] totalOf;

    private final int[][] termOf;
    /** The totals that position p moves. */
    private final SumMarks.Mask[] moved;

    private final LivePosition[] held;

    BookTotals(RiskBook book) {
        totals = new RiskVector(book.size());
        int positions = book.positions().size();
        int[] sizes = new int[RiskVector.length(book.size())];
        first = new int[positions + 1];
        totalOf = new int[positions][];
        termOf = new int[positions][];
        moved = new SumMarks.Mask[positions];
        held = new LivePosition[positions];
        for (int p = 0; p < positions; p++) {
            totalOf[p] = totals(book.positions().get(p), book);
            termOf[p] = IntStream.of(totalOf[p]).map(k -> sizes[k]++).toArray();
            moved[p] = SumMarks.mask(totalOf[p]);
            first[p + 1] = first[p] + totalOf[p].length;
        }
        sums = new TermSums(sizes, first[positions]);
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

    /** Takes in the latest numbers of position {@code p}, which may be another one than the last time. */
    void take(int p, LivePosition position) {
        if (held[p] != position) {
            held[p] = position;
            describe(p, position);
        }
        position.writeNumbers(sums.numbers(), first[p]);
        sums.changed().add(moved[p]);
    }

    private void describe(int p, LivePosition position) {
        final RiskTerms terms = position.terms();
        for (int term = 0; term < terms.size(); term++) {
            sums.define(totalOf[p][term], termOf[p][term], terms.weight(term), first[p] + terms.number(term));
        }
    }

    /** Adds up what has changed. */
    RiskVector addUp() {
        sums.addUp(totals.totals());
        return totals;
    }
}
