package io.espalier.pricing.scenario;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** The law of {@link SimulatedReturns} as a model that needs no fit: the truth, or the truth made smaller. */
public record KnownProcess(double scale) implements ScenarioModel {
    private static final int BURN_IN = 250;

    @Override
    public String name() {
        return "known";
    }

    @Override
    public FittedScenarios fit(ReturnHistory training) {
        return new Known(scale);
    }

    private record Known(double scale) implements FittedScenarios {
        @Override
        public ScenarioSource stationary(int days) {
            return new Paths(days, BURN_IN, 1.0, scale);
        }

        @Override
        public ScenarioSource after(double[][] observed, int days) {
            double h = 1.0;
            for (double[] day : observed) {
                h = SimulatedReturns.next(h, day[0]);
            }
            return new Paths(days, 0, h, scale);
        }

        @Override
        public boolean hasState() {
            return true;
        }
    }

    private record Paths(int days, int burnIn, double first, double scale) implements ScenarioSource {
        @Override
        public String name() {
            return "known";
        }

        @Override
        public int series() {
            return 1;
        }

        @Override
        public void draw(long seed, long path, double[][] returns) {
            // Scrambled, lest neighbouring addresses begin alike.
            RandomGenerator random = new SplittableRandom((seed * 31 + path) * 0xD1342543DE82EF95L);
            double h = first;
            for (int t = -burnIn; t < days; t++) {
                double r = Math.sqrt(h) * SimulatedReturns.shock(random);
                h = SimulatedReturns.next(h, r);
                if (t >= 0) {
                    returns[t][0] = scale * r;
                }
            }
        }
    }
}
