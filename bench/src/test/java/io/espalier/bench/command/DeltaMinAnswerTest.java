package io.espalier.bench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.JsonText;
import io.espalier.adapters.report.page.Figure;
import io.espalier.bench.experiment.deltamin.DeltaMinFindings;
import io.espalier.bench.experiment.deltamin.DeltaMinPlan;
import io.espalier.bench.experiment.deltamin.RollingForecast;
import io.espalier.bench.experiment.deltamin.SweepResult;
import io.espalier.bench.experiment.deltamin.UpdateCurve;
import io.espalier.surrogate.select.Arm;
import io.espalier.surrogate.select.DeltaMin;
import io.espalier.surrogate.select.SizeErrors;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an answer shows of findings that are made up: plain errors lowest at six nodes, where the printed bound is two. */
class DeltaMinAnswerTest {
    private static final DeltaMinPlan PLAN = DeltaMinPlan.full(returns(), "simulated", 1L, 1);

    private static double[] returns() {
        return new Random(5).doubles(219, -2.0, 2.0).toArray();
    }

    private static SizeErrors size(int nodes, double plain, double withGradients) {
        return new SizeErrors(nodes, Collections.nCopies(5, plain), Collections.nCopies(5, withGradients));
    }

    private static DeltaMinFindings findings() {
        List<SweepResult> sweeps = PLAN.sweeps().stream()
                .map(sweep -> new SweepResult(
                        sweep,
                        new DeltaMin(List.of(size(2, 0.5, 0.49), size(6, 0.1, 0.04), size(16, 0.2, 0.04))),
                        List.of(List.of(Double.NaN, 0.8), List.of(0.9, 0.99), List.of(0.9, 0.99)),
                        1.0))
                .toList();
        double[] line = {1.0, 0.5, 0.4, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3};
        List<UpdateCurve> updates = Stream.of(250, 1000)
                .flatMap(points -> Stream.of(Arm.values()).map(arm -> new UpdateCurve(points, arm, line, line, line)))
                .toList();
        return new DeltaMinFindings(sweeps, updates, List.of(new RollingForecast(1, line, line, line, 3)));
    }

    @Test
    void aBoundBelowTheBestSizeIsSaidToFail() {
        StringWriter out = new StringWriter();

        new DeltaMinAnswer(PLAN, true, findings(), 5.0)
                .print(new PrintWriter(out, true), new PrintWriter(new StringWriter()));

        String row = out.toString()
                .lines()
                .filter(line -> line.startsWith("2-D cosine") && line.contains("NO "))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "2-D cosine, t = 5 50 5 6 6 2 NO 0 % NO_BOUND 6 0.1000 0.0400",
                row.replaceAll(" +", " ").strip());
        assertTrue(out.toString().contains("held"), out.toString());
    }

    @Test
    void theObjectHasEverySweepAndNothingThatIsNoNumber() {
        var json = new DeltaMinAnswer(PLAN, true, findings(), 5.0).json();

        assertEquals("delta-min", json.get("experiment"));
        assertEquals(PLAN.sweeps().size(), ((List<?>) json.get("sweeps")).size());
        String text = JsonText.of(json);
        assertTrue(
                text.contains("\"robust_bound\":\"NO_BOUND\",\"one_standard_error_size\":6,\"finding\":\"fails\""),
                text);
        assertTrue(text.contains("\"correlations\":[[null,0.8]"), text);
    }

    /** A page names its plan by a hash: the same of the same plan, another of another. */
    @Test
    void thePlansHashIsThatOfEveryRun() {
        DeltaMinPlan again = DeltaMinPlan.full(returns(), "simulated", 1L, 1);

        assertEquals(hash(PLAN), hash(again));
        assertNotEquals(hash(PLAN), hash(again.withDraws(3)));
    }

    private static String hash(DeltaMinPlan plan) {
        return new DeltaMinPage(plan, findings(), 5.0).page().provenance().specHash();
    }

    @Test
    void thePageDrawsTheFiguresThatThePaperHas() {
        List<String> names = new DeltaMinPage(PLAN, findings(), 5.0)
                .page()
                .figures()
                .map(Figure::name)
                .toList();

        assertTrue(
                names.containsAll(List.of(
                        "figure-1-250",
                        "figure-1-updates",
                        "figure-7-rmse",
                        "figure-7-rmse-2",
                        "figure-7-pearson",
                        "figure-8-h1",
                        "gaps-2-d",
                        "gaps-4-d",
                        "gaps-8-d")),
                names::toString);
    }
}
