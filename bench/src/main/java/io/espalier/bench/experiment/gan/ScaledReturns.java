package io.espalier.bench.experiment.gan;

import io.espalier.pricing.scenario.FittedScenarios;
import io.espalier.pricing.scenario.ReturnHistory;
import io.espalier.pricing.scenario.ScenarioModel;
import io.espalier.pricing.scenario.ScenarioSource;
import java.util.Locale;

/**
 * Another model's returns times a factor: below 1 every loss is too low by design, which a gate must see.
 *
 * @param model without a state
 */
record ScaledReturns(ScenarioModel model, double factor) implements ScenarioModel {
    @Override
    public String name() {
        return String.format(Locale.ROOT, "%s times %.2f", model.name(), factor);
    }

    @Override
    public FittedScenarios fit(ReturnHistory training) {
        final FittedScenarios fitted = model.fit(training);
        return days -> new Scaled(name(), fitted.stationary(days), factor);
    }

    private record Scaled(String name, ScenarioSource source, double factor) implements ScenarioSource {
        @Override
        public int series() {
            return source.series();
        }

        @Override
        public int days() {
            return source.days();
        }

        @Override
        public void draw(long seed, long path, double[][] returns) {
            source.draw(seed, path, returns);
            for (double[] day : returns) {
                for (int j = 0; j < day.length; j++) {
                    day[j] *= factor;
                }
            }
        }
    }
}
