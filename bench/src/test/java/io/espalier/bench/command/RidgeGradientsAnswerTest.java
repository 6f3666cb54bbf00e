package io.espalier.bench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.report.page.Figure;
import io.espalier.bench.experiment.ridgegradients.RidgeGradientsReport;
import io.espalier.bench.experiment.ridgegradients.TinyStudy;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RidgeGradientsAnswerTest {
    private static RidgeGradientsReport report;

    @BeforeAll
    static void measure() {
        report = TinyStudy.run();
    }

    @Test
    void theObjectHoldsEveryRow() {
        Map<String, Object> json = new RidgeGradientsAnswer(report, false, 1.0).json();

        assertEquals("ridge-gradients", json.get("experiment"));
        assertEquals(5, ((List<?>) json.get("sine")).size());
        assertEquals(5, ((List<?>) json.get("slopes")).size());
        assertEquals(2 * 21, ((List<?>) json.get("sweep")).size());
        assertEquals(2 * 6, ((List<?>) json.get("put")).size());
        assertEquals(11, ((List<?>) json.get("limits")).size());
        Map<?, ?> first = (Map<?, ?>) ((List<?>) json.get("sine")).get(0);
        assertEquals(0.0, ((Map<?, ?>) first.get("ridge")).get("improvement"));
        assertTrue(first.containsKey("printed") && first.containsKey("cross_validated"), first.toString());
    }

    @Test
    void peopleReadCasesSizesPutsAndVerdicts() {
        StringWriter out = new StringWriter();

        new RidgeGradientsAnswer(report, true, 1.0).print(new PrintWriter(out), new PrintWriter(out));

        String text = out.toString();
        for (String row : List.of(
                "sin x, noise 0.5/0.5 +ridge-gradients .* %",
                "5.0 \\+ sin x, noise 0.0/0.0 +slip 3: the constant is tied .*",
                "50 +0.3 .* %",
                "128 +stacked, weight 4 +4\\..*",
                "Figure 9: .* +NOT reproduced",
                "stacked, RMSE .* <= 0.0450 .*")) {
            assertTrue(text.lines().anyMatch(line -> line.matches(row)), row + " in " + text);
        }
    }

    @Test
    void thePageShowsThePapersFiguresAndThePuts() {
        List<String> names = new RidgeGradientsPage(report)
                .page()
                .figures()
                .map(Figure::name)
                .toList();

        assertEquals(
                List.of("figure-5", "figure-9", "figure-6", "figure-6-as-printed", "put-fresh", "put-in-sample"),
                names);
    }
}
