package io.espalier.pricing.scenario;

import io.espalier.pricing.random.NormalSource;
import java.util.List;

/**
 * Paths r = mu + sqrt(h) z, h' = omega + alpha (r - mu)^2 + beta h of each series, under joint shocks.
 *
 * @param starts variances of the first day, {@code [start][series]}, all equally likely
 */
record VolatilityPaths(String name, List<SeriesVariance> variances, double[][] starts, Shocks shocks, int days)
        implements ScenarioSource {
    @Override
    public int series() {
        return variances.size();
    }

    @Override
    public void draw(long seed, long path, double[][] returns) {
        final NormalSource source = ScenarioStreams.shocks(seed);
        final double[] h = starts[start(seed, path)].clone();
        final double[] z = new double[h.length];
        for (int t = 0; t < days; t++) {
            shocks.draw(source, path, t, z);
            for (int j = 0; j < h.length; j++) {
                final SeriesVariance one = variances.get(j);
                returns[t][j] = one.r(h[j], z[j]);
                h[j] = one.after(h[j], returns[t][j]);
            }
        }
    }

    private int start(long seed, long path) {
        return starts.length == 1 ? 0 : ScenarioStreams.index(ScenarioStreams.starts(seed), path, 0, starts.length);
    }
}
