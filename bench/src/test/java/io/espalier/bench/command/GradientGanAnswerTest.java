package io.espalier.bench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.Main;
import io.espalier.adapters.report.page.Figure;
import io.espalier.bench.experiment.gan.DigitSheet;
import io.espalier.bench.experiment.gan.GanResults;
import io.espalier.bench.experiment.gan.TinyGan;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class GradientGanAnswerTest {
    private static GanResults results;

    @BeforeAll
    static void train() {
        results = TinyGan.results();
    }

    @Test
    void theObjectHoldsEveryTrainingAndEveryVerdict() {
        final Map<String, Object> json = new GradientGanAnswer(results, false, 1.0).json();

        assertEquals("gradient-gan", json.get("experiment"));
        assertEquals(4, ((List<?>) json.get("digits")).size());
        final List<?> generators = (List<?>) json.get("generators");
        assertEquals(
                List.of("fhs", "garch", "bootstrap", "bootstrap times 0.75", "gan: SiLU, r1 1", "gan: SiLU, r1 1"),
                names(generators));
        assertEquals(7, ((List<?>) ((Map<?, ?>) generators.get(5)).get("criteria")).size());
        assertEquals(3, ((List<?>) json.get("limits")).size());
    }

    private static List<Object> names(List<?> generators) {
        return generators.stream()
                .map(generator -> (Object) ((Map<?, ?>) generator).get("generator"))
                .toList();
    }

    @Test
    void peopleReadBothTablesAndThatItIsTheShortForm() {
        final StringWriter out = new StringWriter();

        new GradientGanAnswer(results, false, 1.0).print(new PrintWriter(out), new PrintWriter(out));

        for (String begin :
                List.of("real against real ", "SiLU, paper 1 ", "days held out ", "fhs ", "gan: SiLU, r1 1 ")) {
            assertTrue(out.toString().lines().anyMatch(line -> line.startsWith(begin)), begin + "in " + out);
        }
        assertTrue(out.toString().contains("Short form"), out.toString());
    }

    @Test
    void thePageHasItsFigures() {
        assertEquals(
                List.of("accuracy-change", "divergence", "losses"),
                new GradientGanPage(results, 1.0)
                        .page()
                        .figures()
                        .map(Figure::name)
                        .toList());
    }

    @Test
    void theSheetOfDigitsIsADocumentWithARowForEveryVariant() throws Exception {
        final byte[] svg = DigitSheet.svg(results.digits()).getBytes(StandardCharsets.UTF_8);

        final Document document =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));

        assertEquals(3, document.getElementsByTagName("text").getLength());
        assertTrue(document.getElementsByTagName("path").getLength() > 9, "there is ink");
    }

    @Test
    void wrongOptionsAreRefusedByName() {
        assertRefused("digitSeeds=0", "--seeds", "0");
        assertRefused("digitSteps=0", "--steps", "0");
        assertRefused("threads=0", "--threads", "0");
    }

    private static void assertRefused(String named, String... options) {
        final StringWriter out = new StringWriter();
        final String[] line = {"experiment", "gradient-gan", options[0], options[1], "--json"};

        assertEquals(2, Main.run(new PrintWriter(out), new PrintWriter(new StringWriter()), line));

        assertTrue(out.toString().contains(named), out.toString());
    }
}
