package io.espalier.pricing.scenario;

import io.espalier.pricing.random.NormalSource;

/** Whole days of residuals, {@code [day][series]}, all equally likely: what the series share on a day they share in the scenario. */
record ResidualDays(double[][] residuals) implements Shocks {
    @Override
    public void draw(NormalSource source, long path, int day, double[] z) {
        System.arraycopy(residuals[ScenarioStreams.index(source, path, day, residuals.length)], 0, z, 0, z.length);
    }
}
