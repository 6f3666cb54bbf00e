package io.espalier.pricing.model;

import io.espalier.pricing.algebra.Real;
import java.util.ArrayList;
import java.util.List;

/**
 * Noise where given carries differ: the root of rho_ij exprel((b_i + b_j) dt) moves with dt, so that theta is exact.
 * Kept: the root's entries times s_i sqrt(dt), row by row.
 */
final class MixedCarryNoise implements StepNoise {
    private final double[][] correlation;
    private final Carry carry;
    private final PivotedCholesky cholesky;

    /** @param dt the step at which order and rank of the root are chosen; the longest that will be asked for */
    MixedCarryNoise(double[][] correlation, double floor, Carry carry, double dt) {
        this.correlation = correlation;
        this.carry = carry;
        this.cholesky = PivotedCholesky.of(carry.weigh(correlation, dt), floor);
    }

    @Override
    public int shocks() {
        return cholesky.rank();
    }

    @Override
    public <T extends Real<T>> List<T> init(List<T> vols, T dt, T rate) {
        final List<List<T>> root =
                cholesky.root((i, j) -> carry.sumTimes(i, j, dt, rate).exprel().times(correlation[i][j]));
        final T rootOfTime = dt.sqrt();
        final List<T> kept = new ArrayList<>();
        for (int i = 0; i < vols.size(); i++) {
            final T deviation = vols.get(i).times(rootOfTime);
            root.get(i).forEach(entry -> kept.add(entry.times(deviation)));
        }
        return kept;
    }

    @Override
    public <T extends Real<T>> List<T> moves(List<T> kept, List<T> shock) {
        final List<T> moves = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < correlation.length; i++) {
            T sum = kept.get(at++).times(shock.get(0));
            for (int j = 1; j < cholesky.length(i); j++) {
                sum = sum.plus(kept.get(at++).times(shock.get(j)));
            }
            moves.add(sum);
        }
        return moves;
    }
}
