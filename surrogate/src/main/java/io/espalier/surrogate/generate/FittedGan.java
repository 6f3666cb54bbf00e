package io.espalier.surrogate.generate;

import io.espalier.pricing.scenario.FittedScenarios;
import io.espalier.pricing.scenario.ScenarioSource;
import io.espalier.pricing.scenario.SeriesScale;
import java.util.List;

/** A GAN that has learnt the windows of a history. */
record FittedGan(String name, TrainedGan trained, SeriesScale scale) implements FittedScenarios {
    @Override
    public ScenarioSource stationary(int days) {
        final int window = trained.generator().width() / scale.series();
        if (days < 1 || days > window) {
            throw new IllegalArgumentException(
                    "a GAN draws windows, no path is longer: days=" + days + ", windowDays=" + window);
        }
        return new Windows(name, trained.generator(), scale, days);
    }

    @Override
    public List<String> notes() {
        return List.of("a GAN has no state: paths start in any regime, and have at most the window's days");
    }

    /** The first days of generated windows. */
    record Windows(String name, GradientGan generator, SeriesScale scale, int days) implements ScenarioSource {
        @Override
        public int series() {
            return scale.series();
        }

        @Override
        public void draw(long seed, long path, double[][] returns) {
            scale.returns(generator.row(seed, path), returns);
        }
    }
}
