package io.espalier.pricing.engine;

/**
 * Central differences of pathwise deltas on the same normals: gamma_ij = (delta_i(x_j + h_j) - delta_i(x_j - h_j))/(2 h_j), and the
 * mean of that and its mirror image.
 */
final class DifferenceCurvature implements Curvature {
    private final BumpedLevels bumps;
    private final double[] delta;

    DifferenceCurvature(BumpedLevels bumps, int lanes) {
        this.bumps = bumps;
        this.delta = new double[lanes];
    }

    @Override
    public void add(PathBlock paths, double[][] deltas, double weight, double[][] sums, int offset) {
        for (int j = 0; j < deltas.length; j++) {
            final double share = 0.5 * weight / (2.0 * bumps.width(j));
            addBumped(paths, bumps.up(j), j, share, sums, offset);
            addBumped(paths, bumps.down(j), j, -share, sums, offset);
        }
        paths.setInputs(bumps.base());
    }

    private void addBumped(PathBlock paths, InputDerivatives there, int j, double share, double[][] sums, int offset) {
        paths.setInputs(there.numbers());
        paths.run();
        for (int i = 0; i < bumps.size(); i++) {
            there.gradient(i, paths, delta);
            final int row = Math.max(i, j);
            final double[] sum = sums[row * (row + 1) / 2 + Math.min(i, j)];
            // An entry of the diagonal is its own mirror image.
            final double part = i == j ? 2.0 * share : share;
            for (int lane = 0; lane < delta.length; lane++) {
                sum[offset + lane] += part * delta[lane];
            }
        }
    }
}
