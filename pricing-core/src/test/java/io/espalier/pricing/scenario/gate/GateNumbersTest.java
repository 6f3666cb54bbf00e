package io.espalier.pricing.scenario.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.scenario.FittedScenarios;
import io.espalier.pricing.scenario.ReturnHistory;
import io.espalier.pricing.scenario.ScenarioModel;
import io.espalier.pricing.scenario.ScenarioSource;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Every number of the gate on 413 days and 300 windows from a linear congruential generator, which any language can repeat, against the
 * same worked out apart from this code by NumPy and SciPy: distances by {@code cdist}, p-values by {@code chi2.sf}, moments by definition,
 * medians the upper of the two in the middle.
 */
class GateNumbersTest {
    private static final GatePlan PLAN = new GatePlan(50, 5, 2, 0.05, 0.01, 0.10, 0.05, 0.10, 0.25, 0.002, 300, 100, 1);

    /** x' = (1103515245 x + 12345) mod 2^31. */
    private static final class Congruential {
        private long x;

        Congruential(long x) {
            this.x = x;
        }

        double uniform() {
            x = (1_103_515_245L * x + 12_345L) % (1L << 31);
            return x * 0x1p-31;
        }

        double day() {
            return uniform() + uniform() + uniform() - 1.5;
        }
    }

    /** Twenty wild days in every sixty. */
    private static double[] history() {
        Congruential numbers = new Congruential(1);
        return IntStream.range(0, 413)
                .mapToDouble(t -> numbers.day() * (t % 60 < 20 ? 2.0 : 1.0))
                .toArray();
    }

    private record Calm(int days) implements ScenarioSource {
        @Override
        public String name() {
            return "calm";
        }

        @Override
        public int series() {
            return 1;
        }

        @Override
        public void draw(long seed, long path, double[][] returns) {
            Congruential numbers = new Congruential(7919 * path + 12_345);
            IntStream.range(0, 10).forEach(i -> numbers.uniform());
            for (double[] day : returns) {
                day[0] = numbers.day();
            }
        }
    }

    private static final class CalmModel implements ScenarioModel {
        @Override
        public String name() {
            return "calm";
        }

        @Override
        public FittedScenarios fit(ReturnHistory training) {
            return Calm::new;
        }
    }

    @Test
    void everyNumberIsThatOfAnIndependentComputation() {
        GateReport report = new ScenarioGate(ReturnHistory.of(history()), PLAN).judge(new CalmModel());

        Map<String, Criterion> found =
                report.criteria().stream().collect(Collectors.toMap(Criterion::name, criterion -> criterion));
        Map<String, Double> expected = Map.of(
                ScenarioGate.DISCREPANCY, 0.016789665507234153,
                ScenarioGate.LOSS, 0.8591357516124845,
                ScenarioGate.HORIZON_LOSS, 1.2306078509427607,
                ScenarioGate.CLUSTERING, -0.06427240659399104,
                ScenarioGate.KURTOSIS, 2.556153552192597,
                ScenarioGate.KUPIEC, 0.0016798515792322164,
                ScenarioGate.CHRISTOFFERSEN, 0.3531920457296952);
        expected.forEach((name, value) -> assertEquals(value, found.get(name).measured(), 1e-12, name));
        assertEquals(
                "training against hold-out: -0.001932",
                found.get(ScenarioGate.DISCREPANCY).detail());
        assertEquals(
                "22 exceptions in 213 days, 10.65 expected",
                found.get(ScenarioGate.KUPIEC).detail());
        assertEquals(
                "1 of them the day after another, conditional coverage p 0.004673",
                found.get(ScenarioGate.CHRISTOFFERSEN).detail());
    }
}
