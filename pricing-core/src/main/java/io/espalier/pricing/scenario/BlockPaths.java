package io.espalier.pricing.scenario;

import io.espalier.pricing.random.NormalSource;
import java.util.List;

/** Blocks of equal length, one after the other, the last cut off where the path ends. */
record BlockPaths(String name, List<double[][]> blocks, int series, int days) implements ScenarioSource {
    @Override
    public void draw(long seed, long path, double[][] returns) {
        final NormalSource source = ScenarioStreams.blocks(seed);
        final int length = blocks.get(0).length;
        for (int first = 0, k = 0; first < days; first += length, k++) {
            final double[][] block = blocks.get(ScenarioStreams.index(source, path, k, blocks.size()));
            for (int t = 0; t < length && first + t < days; t++) {
                System.arraycopy(block[t], 0, returns[first + t], 0, series);
            }
        }
    }
}
