package io.espalier.pricing.scenario.gate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.scenario.BlockBootstrap;
import io.espalier.pricing.scenario.FilteredHistorical;
import io.espalier.pricing.scenario.GarchScenarios;
import io.espalier.pricing.scenario.KnownProcess;
import io.espalier.pricing.scenario.ReturnHistory;
import io.espalier.pricing.scenario.ScenarioModel;
import io.espalier.pricing.scenario.SimulatedReturns;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often the gate offers what, over histories of a market whose law is known: its errors of both kinds. By hand. */
@Tag("campaign")
class OfferedSharesTest {
    private static final Map<String, ScenarioModel> MODELS = new LinkedHashMap<>();

    static {
        MODELS.put("truth", new KnownProcess(1.0));
        MODELS.put("truth x 0.85", new KnownProcess(0.85));
        MODELS.put("truth x 0.75", new KnownProcess(0.75));
        MODELS.put("fhs", new FilteredHistorical());
        MODELS.put("garch", new GarchScenarios());
        MODELS.put("bootstrap", new BlockBootstrap(BlockBootstrap.DEFAULT_BLOCK_DAYS));
    }

    @ParameterizedTest
    @CsvSource({"1000, 40", "2000, 40", "5000, 20"})
    void theTruthIsOfferedAndThreeQuartersOfItAreNot(int days, int histories) {
        Map<String, Integer> offered = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> failures = new LinkedHashMap<>();
        for (long seed = 0; seed < histories; seed++) {
            ScenarioGate gate = new ScenarioGate(
                    ReturnHistory.of(SimulatedReturns.one(days, 1000 + seed)), GatePlan.standard(days, 1));
            MODELS.forEach((name, model) -> {
                GateReport report = gate.judge(model);
                offered.merge(name, report.isOffered() ? 1 : 0, Integer::sum);
                Map<String, Integer> counts = failures.computeIfAbsent(name, key -> new TreeMap<>());
                report.criteria().stream()
                        .filter(c -> !c.passed())
                        .forEach(c -> counts.merge(c.name(), 1, Integer::sum));
            });
        }
        String found = days + " days, " + histories + " histories, offered " + offered + ", failed " + failures;

        System.out.println(found);
        assertTrue(offered.get("truth") >= 0.8 * histories, found);
        assertTrue(offered.get("truth x 0.75") <= (days < 2000 ? 0.3 : 0.1) * histories, found);
    }
}
