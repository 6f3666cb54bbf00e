package io.espalier.bench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.report.page.Figure;
import io.espalier.adapters.report.page.Page;
import io.espalier.bench.experiment.pruning.PruningTable;
import io.espalier.bench.experiment.pruning.TinyTable;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SobolevPruningAnswerTest {
    private static PruningTable table;

    @BeforeAll
    static void measure() {
        table = TinyTable.of(2);
    }

    @Test
    void theObjectHoldsOursBesideThePapers() {
        Map<String, Object> json = new SobolevPruningAnswer(table, false, 1.0).json();

        assertEquals("sobolev-pruning", json.get("experiment"));
        assertEquals(List.of(5L), json.get("seeds"));
        assertEquals(List.of(3, 3, 1, 2, 2, 2), json.get("target"));
        List<?> rows = (List<?>) json.get("rows");
        Map<?, ?> pruned = row(rows, "auto", "pruned", "iasa");
        assertEquals(0.902470, pruned.get("gammas_paper"));
        assertEquals(41 + 6 * 3, pruned.get("parameters"));
        assertEquals(pruned.get("values"), pruned.get("values_worst"));
        assertEquals(1, ((List<?>) pruned.get("networks")).size());
        assertNull(row(rows, "auto", "pruned", "random").get("values_paper"));
        assertNull(row(rows, "none", "random-first", null).get("values_paper"));
        assertEquals(9, ((List<?>) json.get("limits")).size());
        assertTrue(((List<?>) json.get("claims")).size() > 5);
    }

    private static Map<?, ?> row(List<?> rows, String front, String stage, String ranking) {
        return rows.stream()
                .map(row -> (Map<?, ?>) row)
                .filter(row -> front.equals(row.get("front"))
                        && stage.equals(row.get("stage"))
                        && (ranking == null ? row.get("ranking") == null : ranking.equals(row.get("ranking"))))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void peopleReadTheTableTheRankingsAndWhetherItIsTheShortForm() {
        StringWriter out = new StringWriter();

        new SobolevPruningAnswer(table, false, 1.0).print(new PrintWriter(out), new PrintWriter(out));

        String text = out.toString();
        assertTrue(
                text.lines()
                        .anyMatch(
                                line -> line.matches("auto +fine-tuned from the network +3-3-1-2-2-2 .*0\\.999805.*")),
                text);
        for (String ranking : List.of("iasa", "rms", "salience", "magnitude", "random")) {
            assertTrue(text.lines().anyMatch(line -> line.startsWith(ranking + " ")), ranking + " in " + text);
        }
        assertTrue(text.contains("Short form: two baskets"), text);
    }

    @Test
    void thePageShowsThePapersFigures() {
        Page page = new SobolevPruningPage(table, 1.0).page();

        List<String> names = page.figures().map(Figure::name).toList();
        for (int figure : List.of(4, 6, 7, 8, 9, 10)) {
            for (String front : List.of("auto", "none")) {
                String name = "figure-" + figure + "-front-" + front;
                assertTrue(
                        names.containsAll(List.of(name + "-value", name + "-delta", name + "-gamma")),
                        name + " in " + names);
            }
        }
        assertTrue(names.contains("figure-5"), names.toString());
    }
}
