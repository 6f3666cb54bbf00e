package io.espalier.pricing.scenario.gate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.scenario.FilteredHistorical;
import io.espalier.pricing.scenario.FittedScenarios;
import io.espalier.pricing.scenario.KnownProcess;
import io.espalier.pricing.scenario.ReturnHistory;
import io.espalier.pricing.scenario.ScenarioModel;
import io.espalier.pricing.scenario.SimulatedReturns;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often the gate refuses a generator of the market's own law, and by which criterion: known without error, fitted to a long history
 * of its own, and fitted to the days of training as any generator is. By hand.
 */
@Tag("campaign")
class GateLevelTest {
    /** So many days fix the parameters and the tail. */
    private static final int LONG = 50_000;

    private static final String ALL = "refused";

    /** Filtered history of another, long stretch of the same market: the same generator all but without errors of estimation. */
    private record WellEstimated(FittedScenarios fitted) implements ScenarioModel {
        static WellEstimated make() {
            return new WellEstimated(
                    new FilteredHistorical().fit(ReturnHistory.of(SimulatedReturns.one(LONG, 999_999))));
        }

        @Override
        public String name() {
            return "fhs of a long history";
        }

        @Override
        public FittedScenarios fit(ReturnHistory training) {
            return fitted;
        }
    }

    @ParameterizedTest
    @CsvSource({"1000, 100", "2500, 100"})
    void aSoundGeneratorIsRefusedNoOftenerThanTheDocumentationSays(int days, int histories) {
        Map<String, Map<String, Integer>> failures = new TreeMap<>();
        List<ScenarioModel> models = List.of(new KnownProcess(1.0), WellEstimated.make(), new FilteredHistorical());
        for (long seed = 0; seed < histories; seed++) {
            ScenarioGate gate = new ScenarioGate(
                    ReturnHistory.of(SimulatedReturns.one(days, 5000 + seed)), GatePlan.standard(days, 1));
            models.forEach(model -> count(gate.judge(model), failures));
        }
        String found = days + " days, " + histories + " histories: " + failures;

        System.out.println(found);
        assertTrue(failures.get("known").get(ALL) <= 0.15 * histories, found);
        assertTrue(failures.get("fhs of a long history").get(ALL) <= 0.2 * histories, found);
        assertTrue(failures.get("fhs").get(ALL) <= 0.33 * histories, found);
    }

    private static void count(GateReport report, Map<String, Map<String, Integer>> failures) {
        Map<String, Integer> counts = failures.computeIfAbsent(report.model(), key -> new TreeMap<>());
        counts.merge(ALL, report.isOffered() ? 0 : 1, Integer::sum);
        report.criteria().stream().filter(c -> !c.passed()).forEach(c -> counts.merge(c.name(), 1, Integer::sum));
    }
}
