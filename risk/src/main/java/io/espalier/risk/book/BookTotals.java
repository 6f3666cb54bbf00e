package io.espalier.risk.book;

/** The terms behind a {@link RiskVector}: where each number of each position goes. */
final class BookTotals {
    private final TermSums sums;
    private final RiskVector totals;
    private final int underlyings;
    /** Place of position p's value, then theta, deltas, vegas (-1: of no underlying) and gammas (-1: the lower half). */
    private final int[][] places;

    BookTotals(RiskBook book) {
        underlyings = book.size();
        totals = new RiskVector(underlyings);
        int[] sizes = new int[RiskVector.length(underlyings)];
        int[][] terms = new int[book.positions().size()][];
        places = new int[terms.length][];
        for (int p = 0; p < terms.length; p++) {
            places[p] = rows(book.positions().get(p), book.curvature());
            terms[p] = new int[places[p].length];
            for (int k = 0; k < places[p].length; k++) {
                terms[p][k] = places[p][k] < 0 ? -1 : sizes[places[p][k]]++;
            }
        }
        sums = new TermSums(sizes);
        for (int p = 0; p < places.length; p++) {
            for (int k = 0; k < places[p].length; k++) {
                places[p][k] = places[p][k] < 0 ? -1 : sums.place(places[p][k], terms[p][k]);
            }
        }
    }

    /** Which total each number of a position belongs to, in the order of {@link #take}. */
    private int[] rows(Position position, boolean curvature) {
        int n = position.underlyings().length;
        int[] rows = new int[2 + 2 * n + (curvature ? n * n : 0)];
        rows[0] = RiskVector.PV;
        rows[1] = RiskVector.THETA;
        for (int a = 0; a < n; a++) {
            int u = position.underlyings()[a];
            rows[2 + a] = RiskVector.deltaIndex(u);
            rows[2 + n + a] = RiskVector.vegaIndex(u, underlyings);
            for (int b = 0; curvature && b < n; b++) {
                int v = position.underlyings()[b];
                // The Hessian is symmetric: of a pair of underlyings the upper half is enough.
                rows[2 + 2 * n + a * n + b] = u <= v ? RiskVector.gammaIndex(u, v, underlyings) : -1;
            }
        }
        return rows;
    }

    /** Takes in the latest numbers of position {@code p}. */
    void take(int p, LivePosition position) {
        final int[] place = places[p];
        final int n = position.size();
        sums.set(place[0], position.value());
        sums.set(place[1], position.theta());
        for (int a = 0; a < n; a++) {
            sums.set(place[2 + a], position.delta(a));
            sums.set(place[2 + n + a], position.vega(a));
        }
        for (int k = 2 + 2 * n, cell = 0; k < place.length; k++, cell++) {
            if (place[k] >= 0) {
                sums.set(place[k], position.gamma(cell / n, cell % n));
            }
        }
    }

    /** Adds up what has changed. */
    RiskVector addUp() {
        sums.addUp(totals.totals());
        return totals;
    }
}
