package io.espalier.bench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.JsonText;
import io.espalier.adapters.cli.Main;
import io.espalier.adapters.report.page.Figure;
import io.espalier.bench.experiment.Limit;
import io.espalier.bench.experiment.dloss.BenchmarkLibrary;
import io.espalier.bench.experiment.dloss.BenchmarkSet;
import io.espalier.bench.experiment.dloss.Candidate.Kind;
import io.espalier.bench.experiment.dloss.DlossExperiment;
import io.espalier.bench.experiment.dloss.DlossLimits;
import io.espalier.bench.experiment.dloss.DlossPlan;
import io.espalier.bench.experiment.dloss.DlossResult;
import io.espalier.bench.experiment.dloss.Method;
import io.espalier.bench.experiment.dloss.Protocol;
import io.espalier.bench.experiment.dloss.Trial;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The short form, once. */
class DlossCommandTest {
    private static DlossResult result;

    @BeforeAll
    static void train() {
        result = new DlossExperiment(
                        DlossPlan.brief(1, 2),
                        new BenchmarkLibrary(Optional.empty(), DlossCommand.FEW_ROWS, 1),
                        line -> {})
                .run();
    }

    private static DlossAnswer answer() {
        return new DlossAnswer(result, List.of(BenchmarkSet.CANCER), 1.0);
    }

    /** Diabetes lands where the paper's table does, and slopes are worth what is asked of them. */
    @Test
    void figuresAreThoseToBeExpected() {
        double diabetes = result.mean(BenchmarkSet.DIABETES, Protocol.PAPER, Method.STD);
        assertTrue(diabetes > 0.46 && diabetes < 0.53, "diabetes " + diabetes);
        double pairs = result.mean(BenchmarkSet.REGRESSION1, Protocol.HONEST, Method.NEAREST_LARGE);
        double plain = result.mean(BenchmarkSet.REGRESSION1, Protocol.HONEST, Method.STD);
        assertTrue(pairs < 0.8 * plain, "a straight line by pairs " + pairs + ", plain " + plain);
        assertTrue(DlossLimits.of(result).stream().allMatch(Limit::held));
    }

    @Test
    void theObjectHoldsEveryErrorRankAndPrice() {
        Map<String, Object> json = answer().json();

        assertEquals("dloss", json.get("experiment"));
        assertEquals(240, json.get("trainings"));
        assertEquals(List.of("CANCER"), json.get("left_out"));
        assertEquals(3 * 2 * 8, ((List<?>) json.get("errors")).size());
        assertEquals(2 * Method.PAPERS.size(), ((List<?>) json.get("ranks")).size());
        assertEquals(3, ((List<?>) json.get("black_box")).size());
        assertEquals(2, ((List<?>) json.get("limits")).size());
    }

    @Test
    void peopleReadOursBesideTheirs() {
        StringWriter out = new StringWriter();

        answer().print(new PrintWriter(out), new PrintWriter(out));

        for (String part : List.of(
                "left out, as it does not ship (--data DIR has it): CANCER",
                "Table I: sets",
                "7.64e-06",
                "average rank",
                "Table IV",
                "real, STD restarts",
                "no limit",
                "true derivatives w=1")) {
            assertTrue(out.toString().contains(part), part + " in " + out);
        }
        assertTrue(!out.toString().contains("NaN"), out.toString());
    }

    /** All trainings of two methods diverged: no figure is 0, and JSON has nulls. */
    @Test
    void whatDivergedIsSaidSo() {
        double infinite = Double.POSITIVE_INFINITY;
        List<Trial> trials = result.trials().stream()
                .map(trial -> trial.candidate().kind() == Kind.L2
                                || trial.candidate().kind() == Kind.PLAIN
                        ? new Trial(
                                trial.set(), trial.protocol(), trial.fold(), trial.candidate(), infinite, infinite, 0)
                        : trial)
                .toList();
        DlossResult diverged = new DlossResult(result.plan(), result.data(), trials, result.blackBox());
        DlossAnswer answer = new DlossAnswer(diverged, List.of(), 1.0);
        StringWriter out = new StringWriter();

        String json = JsonText.of(answer.json());
        answer.print(new PrintWriter(out), new PrintWriter(out));

        assertTrue(json.contains("\"method\":\"L2\",\"mse\":null,\"deviation\":null"), json);
        assertTrue(!json.contains("Infinity") && !json.contains("NaN"), json);
        assertTrue(out.toString().contains("diverged"), out.toString());
        assertTrue(!out.toString().contains("Infinity") && !out.toString().contains("NaN"), out.toString());
        assertTrue(
                new DlossPage(diverged, 1.0).page().figures().map(Figure::name).anyMatch("errors-printed"::equals));
    }

    @Test
    void thePageHasItsFigures() {
        assertEquals(
                List.of(
                        "errors-printed",
                        "errors-paper",
                        "errors-honest",
                        "weights-paper-real",
                        "weights-paper-generated",
                        "weights-honest-real",
                        "weights-honest-generated"),
                new DlossPage(result, 1.0).page().figures().map(Figure::name).toList());
    }

    @Test
    void wrongOptionsAreRefusedByName() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        assertEquals(
                2,
                Main.run(
                        new PrintWriter(out), new PrintWriter(err), "experiment", "dloss", "--threads", "0", "--json"));
        assertTrue(out.toString().contains("threads=0"), out.toString());
        assertEquals(
                3,
                Main.run(
                        new PrintWriter(out),
                        new PrintWriter(err),
                        "experiment",
                        "dloss",
                        "--full",
                        "--data",
                        "/no/such/folder",
                        "--json"));
    }
}
