package io.espalier.pricing.model;

import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.algebra.Real;
import java.util.ArrayList;
import java.util.List;

/**
 * Noise where every underlying has the same carry b: g is one number, g = dt exprel(2 b dt), and the root of the
 * correlation is constant. Kept: s_i sqrt(g).
 */
final class CommonCarryNoise implements StepNoise {
    private final double[][] root;
    private final int rank;
    private final Carry carry;

    CommonCarryNoise(double[][] correlation, double floor, Carry carry) {
        final PivotedCholesky cholesky = PivotedCholesky.of(correlation, floor);
        this.root = constants(cholesky.root((i, j) -> new Plain(correlation[i][j])));
        this.rank = cholesky.rank();
        this.carry = carry;
    }

    private static double[][] constants(List<List<Plain>> rows) {
        return rows.stream()
                .map(row -> row.stream().mapToDouble(Plain::value).toArray())
                .toArray(double[][]::new);
    }

    @Override
    public int shocks() {
        return rank;
    }

    @Override
    public <T extends Real<T>> List<T> init(List<T> vols, T dt, T rate) {
        final T deviation =
                carry.times(0, dt, rate).times(2.0).exprel().times(dt).sqrt();
        final List<T> kept = new ArrayList<>();
        vols.forEach(vol -> kept.add(vol.times(deviation)));
        return kept;
    }

    @Override
    public <T extends Real<T>> List<T> moves(List<T> kept, List<T> shock) {
        final List<T> moves = new ArrayList<>();
        for (int i = 0; i < root.length; i++) {
            moves.add(kept.get(i).times(mix(root[i], shock)));
        }
        return moves;
    }

    /** sum of row_j z_j. */
    private static <T extends Real<T>> T mix(double[] row, List<T> shock) {
        T sum = shock.get(0).times(row[0]);
        for (int j = 1; j < row.length; j++) {
            sum = sum.plus(shock.get(j).times(row[j]));
        }
        return sum;
    }
}
