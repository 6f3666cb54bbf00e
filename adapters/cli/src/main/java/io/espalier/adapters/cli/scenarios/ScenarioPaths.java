package io.espalier.adapters.cli.scenarios;

import io.espalier.pricing.scenario.ScenarioSource;
import java.util.List;

/** The paths that are asked for, drawn once and shown to whoever wants them. */
record ScenarioPaths(ScenarioSource source, long seed, int count) {

    /** Wants every path, in order. */
    interface Reader {
        /** One path {@code [day][series]}, the same array each time: what is kept must be copied. */
        void read(int index, double[][] path);
    }

    /** Draws them all. */
    void show(List<Reader> readers) {
        double[][] path = new double[source.days()][source.series()];
        for (int i = 0; i < count; i++) {
            source.draw(seed, i, path);
            for (Reader reader : readers) {
                reader.read(i, path);
            }
        }
    }

    /** How many numbers they are. */
    long size() {
        return (long) count * source.days() * source.series();
    }
}
