package io.espalier.risk.book;

/** The sums behind a {@link RiskVector}: one tree for pv, one per delta, one per pair of underlyings that some position joins. */
final class BookTotals {
    private final LivePosition[] positions;
    private final PairwiseSum pv;
    private final PairwiseSum[] delta;
    private final PairwiseSum[][] gamma;
    /** Term of position p's level a in its underlying's delta: {@code deltaTerm[p][a]}. */
    private final int[][] deltaTerm;
    /** Term of position p's pair (a, b) in its underlyings' gamma: {@code gammaTerm[p][a * levels + b]}. */
    private final int[][] gammaTerm;

    BookTotals(LivePosition[] positions, int underlyings, boolean curvature) {
        this.positions = positions;
        pv = new PairwiseSum(positions.length);
        deltaTerm = new int[positions.length][];
        gammaTerm = new int[positions.length][];
        int[] deltaTerms = new int[underlyings];
        int[][] gammaTerms = new int[underlyings][underlyings];
        for (int p = 0; p < positions.length; p++) {
            deltaTerm[p] = numberDeltas(positions[p], deltaTerms);
            gammaTerm[p] = curvature ? numberGammas(positions[p], gammaTerms) : new int[0];
        }
        delta = new PairwiseSum[underlyings];
        gamma = new PairwiseSum[underlyings][underlyings];
        for (int u = 0; u < underlyings; u++) {
            delta[u] = new PairwiseSum(deltaTerms[u]);
            for (int v = u; v < underlyings; v++) {
                gamma[u][v] = gammaTerms[u][v] == 0 ? null : new PairwiseSum(gammaTerms[u][v]);
            }
        }
    }

    private static int[] numberDeltas(LivePosition position, int[] terms) {
        int[] term = new int[position.size()];
        for (int a = 0; a < term.length; a++) {
            term[a] = terms[position.underlying(a)]++;
        }
        return term;
    }

    private static int[] numberGammas(LivePosition position, int[][] terms) {
        int n = position.size();
        int[] term = new int[n * n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                // The Hessian is symmetric: of a pair of underlyings the upper half is enough.
                if (position.underlying(a) <= position.underlying(b)) {
                    term[a * n + b] = terms[position.underlying(a)][position.underlying(b)]++;
                }
            }
        }
        return term;
    }

    /** Takes in the latest valuation of position {@code p} and writes the totals that it changes. */
    void take(int p, RiskVector totals) {
        LivePosition position = positions[p];
        pv.set(p, position.value());
        totals.setPv(pv.total());
        for (int a = 0; a < position.size(); a++) {
            int u = position.underlying(a);
            delta[u].set(deltaTerm[p][a], position.delta(a));
            totals.setDelta(u, delta[u].total());
        }
        if (gammaTerm[p].length > 0) {
            takeGammas(p, position, totals);
        }
    }

    private void takeGammas(int p, LivePosition position, RiskVector totals) {
        int n = position.size();
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                int u = position.underlying(a);
                int v = position.underlying(b);
                if (u <= v) {
                    gamma[u][v].set(gammaTerm[p][a * n + b], position.gamma(a, b));
                    totals.setGamma(u, v, gamma[u][v].total());
                }
            }
        }
    }
}
