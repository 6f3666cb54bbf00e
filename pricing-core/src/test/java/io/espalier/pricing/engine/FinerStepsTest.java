package io.espalier.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.model.BachelierBasket;
import io.espalier.pricing.model.PathModel;
import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A model that walks in steps shorter than from date to date arrives where one stride does. */
class FinerStepsTest {
    private static final double LONGEST = 0.1;
    private static final Instrument ASIAN = new Instrument(
            Baskets.spotsWithCarry(PayoffType.CALL, Baskets.DIFFERENT_CARRIES).market(),
            AsianOption.fixed(PutCall.CALL, 95.0, Schedule.of(0.2, 0.5, 1.0), 1.0, 0.6, 0.7, -0.5));

    /** A Bachelier basket in short steps. */
    private record ShortStepped(PathModel model) implements PathModel {
        @Override
        public List<FactorId> parameters() {
            return model.parameters();
        }

        @Override
        public int shocks() {
            return model.shocks();
        }

        @Override
        public double longestStep() {
            return LONGEST;
        }

        @Override
        public <T extends Real<T>> List<T> init(List<T> p) {
            return model.init(p);
        }

        @Override
        public <T extends Real<T>> List<T> arguments(T dt, List<T> p) {
            return model.arguments(dt, p);
        }

        @Override
        public <T extends Real<T>> List<T> step(List<T> state, List<T> shock, List<T> arguments) {
            return model.step(state, shock, arguments);
        }

        @Override
        public <T extends Real<T>> List<T> levels(List<T> state) {
            return model.levels(state);
        }

        @Override
        public <T extends Real<T>> T variance(double[] weights, T dt, List<T> p) {
            return model.variance(weights, dt, p);
        }
    }

    private static double value(SimulatedInstrument program, double[] z) {
        List<Plain> p = Arrays.stream(ASIAN.read(program.factors()))
                .mapToObj(Plain::new)
                .toList();
        PathInputs<Plain> inputs = PathInputs.of(program, p);
        List<Plain> state = inputs.start();
        for (int step = 0; step < program.steps(); step++) {
            List<Plain> shock = new ArrayList<>();
            for (int k = 0; k < program.shocks(); k++) {
                shock.add(new Plain(z[step * program.shocks() + k]));
            }
            state = program.step(
                    program.kind(step), state, shock, inputs.arguments().get(program.argumentSet(step)));
        }
        return program.payoff(state, inputs.end()).get(0).value();
    }

    /**
     * Ten steps of 0.1 between dates at 0.2, 0.5 and 1. The exact value is that of three strides; both are means of 5,000 paths,
     * compared at 4.5 standard errors.
     */
    @Test
    void manyStepsHaveTheLawOfOne() {
        PathModel model = new BachelierBasket(ASIAN.market(), 0.5);
        SimulatedInstrument strides = new SimulatedInstrument(model, Payers.of(ASIAN), ASIAN);
        SimulatedInstrument steps = new SimulatedInstrument(new ShortStepped(model), Payers.of(ASIAN), ASIAN);

        assertEquals(3, strides.steps());
        assertEquals(1, strides.kinds());
        assertEquals(10, steps.steps());
        assertEquals(2, steps.kinds());
        assertMeansAgree(sample(strides), sample(steps));
    }

    private static void assertMeansAgree(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double error = Math.sqrt((variance(a, meanA) + variance(b, meanB)) / a.length);
        assertTrue(meanA > 1.0);
        assertEquals(meanA, meanB, 4.5 * error);
    }

    private static double variance(double[] x, double mean) {
        return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (x.length - 1.0);
    }

    private static double[] sample(SimulatedInstrument program) {
        SplittableRandom random = new SplittableRandom(4);
        double[] values = new double[5_000];
        for (int path = 0; path < values.length; path++) {
            double[] z = new double[program.normals()];
            Arrays.setAll(z, k -> random.nextGaussian());
            values[path] = value(program, z);
        }
        return values;
    }

    /** A normal that is put into a step between dates moves the fixings after it and none before. */
    @Test
    void aProductLooksOnItsDatesOnly() {
        PathModel model = new BachelierBasket(ASIAN.market(), 0.5);
        SimulatedInstrument steps = new SimulatedInstrument(new ShortStepped(model), Payers.of(ASIAN), ASIAN);
        double[] still = new double[steps.normals()];
        double[] early = still.clone();
        double[] late = still.clone();
        early[0] = 1.0;
        late[(steps.steps() - 1) * steps.shocks()] = 1.0;

        double base = value(steps, still);

        assertTrue(base > 0.0, "in the money on the still path");
        // All three fixings against the last alone; growth from step to step is below 12 %.
        double ratio = (value(steps, early) - base) / (value(steps, late) - base);
        assertEquals(3.0, ratio, 0.36);
    }
}
