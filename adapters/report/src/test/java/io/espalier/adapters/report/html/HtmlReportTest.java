package io.espalier.adapters.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.report.SamplePage;
import io.espalier.adapters.report.chart.Axis;
import io.espalier.adapters.report.chart.Bars;
import io.espalier.adapters.report.chart.Curve;
import io.espalier.adapters.report.chart.Layer;
import io.espalier.adapters.report.chart.Lines;
import io.espalier.adapters.report.chart.Scatter;
import io.espalier.adapters.report.page.Figure;
import io.espalier.adapters.report.page.Figures;
import io.espalier.adapters.report.page.Page;
import io.espalier.adapters.report.page.Provenance;
import io.espalier.adapters.report.page.Section;
import io.espalier.adapters.report.page.SmallMultiples;
import io.espalier.adapters.report.page.Table;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlReportTest {
    private static final String NASTY = "\"'><script>alert(1)</script><img src=x onerror=alert(2)> & ]]> \u0000";
    private static final double[] ONE = {1.0};

    private final String html = HtmlReport.of(SamplePage.page());

    @Test
    void thePageIsWellFormedAndHasOneSvgForEachChart() throws Exception {
        final Document document = parse(html);

        assertEquals(SamplePage.page().figures().count(), count(document, "svg"));
        assertEquals(1, count(document, "h1"));
        assertEquals("en", document.getDocumentElement().getAttribute("lang"));
        assertTrue(html.startsWith("<!DOCTYPE html>"));
    }

    @Test
    void twelveScattersOfThousandsOfPointsStayBelowThreeMegabytes() {
        final int bytes = html.getBytes(StandardCharsets.UTF_8).length;

        assertTrue(bytes < 3_000_000, "bytes=" + bytes);
    }

    @Test
    void thePageFetchesNothing() throws Exception {
        final String lower = html.toLowerCase(Locale.ROOT);

        for (final String fetch : List.of("http:", "https:", "//", "url(", "@import", "src=", "<script", "xlink")) {
            assertFalse(lower.contains(fetch), fetch);
        }
        final Element icon = (Element) parse(html).getElementsByTagName("link").item(0);
        assertEquals("data:,", icon.getAttribute("href"), "an empty icon, else a browser asks for one");
    }

    /** A style sheet is raw text to HTML but markup to XML: one that needs no escape means the same to both. */
    @Test
    void theStyleSheetNeedsNoEscapeAndThePageSetsEveryVariableItUses() {
        final String style = StyleSheet.text();

        assertFalse(style.matches("(?s).*[<>&].*"));
        final Set<String> used = new HashSet<>();
        Pattern.compile("var\\(--([a-z]+)\\)").matcher(style).results().forEach(m -> used.add(m.group(1)));
        used.forEach(name -> assertTrue(html.contains("--" + name + ":"), name));
    }

    @Test
    void textOfTheCallerNeverBecomesMarkup() throws Exception {
        final String nasty = HtmlReport.of(nastyPage());

        final Document document = parse(nasty);
        assertEquals(0, count(document, "script"));
        assertEquals(0, count(document, "img"));
        // What a reader sees is what the caller wrote, but for the character that no page may hold.
        assertEquals(NASTY.replace('\u0000', '\ufffd'), text(document, "h1"));
        assertEquals(NASTY.replace('\u0000', '\ufffd'), text(document, "caption"));
    }

    @Test
    void everyAnchorIsUniqueAndEveryFigureHasOne() throws Exception {
        final NodeList all = parse(html).getElementsByTagName("*");

        final List<String> ids = IntStream.range(0, all.getLength())
                .mapToObj(i -> ((Element) all.item(i)).getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();

        assertEquals(ids.size(), new HashSet<>(ids).size());
        SamplePage.page().figures().forEach(figure -> assertTrue(ids.contains(figure.name()), figure.name()));
    }

    @Test
    void theProvenanceIsToldInFull() throws Exception {
        final Document document = parse(html);

        final NodeList facts = document.getElementsByTagName("dd");

        assertEquals(
                List.of(
                        "1",
                        "sha256:9f2c41d07be3a5f8c6120e9947bb05d13a84ce72f6650de18b7a3c9d24f1e6a0",
                        "0.1.0-SNAPSHOT (b7263a8)",
                        "OpenJDK 25.0.1+8, Temurin",
                        "2 cores, Linux 6.1 amd64",
                        "2026-11-20 15:26 UTC"),
                IntStream.range(0, facts.getLength())
                        .mapToObj(i -> facts.item(i).getTextContent())
                        .toList());
    }

    @Test
    void aTableKeepsItsCellsAndSetsNumbersFlushRight() throws Exception {
        final Document document = parse(html);
        final Table table = SamplePage.table();

        final int cells = table.rows().size() * (table.header().size() - 1);
        assertEquals(cells, count(document, "td"));
        final Element nodes = (Element) document.getElementsByTagName("td").item(0);
        final Element values = (Element) document.getElementsByTagName("td").item(2);
        assertEquals("128-128-128", nodes.getTextContent());
        assertEquals("words", nodes.getAttribute("class"));
        assertEquals("0.999801", values.getTextContent());
        assertEquals("number", values.getAttribute("class"));
    }

    @Test
    void theSamePageGivesTheSameBytes() {
        assertEquals(html, HtmlReport.of(SamplePage.page()));
    }

    private static Page nastyPage() {
        final Scatter scatter = Scatter.of(NASTY, NASTY, NASTY, ONE, ONE, 1.0);
        final Axis axis = Axis.linear(NASTY, NASTY);
        final Lines lines = new Lines(NASTY, axis, axis, List.of(Curve.of(NASTY, ONE, ONE)));
        final Bars bars = new Bars(NASTY, axis, List.of(Layer.of(NASTY, ONE, new boolean[1])));
        final Table table = new Table(NASTY, List.of(NASTY), List.of(List.of(NASTY)), List.of(NASTY));
        final SmallMultiples matrix = new SmallMultiples(
                "matrix", List.of(NASTY), List.of(SmallMultiples.Row.of(NASTY, NASTY, new Figure("s", scatter))));
        final Figures figures = Figures.of(new Figure("l", lines), new Figure("b", bars));
        return new Page(
                NASTY,
                NASTY,
                new Provenance(1, NASTY, NASTY, NASTY, NASTY, NASTY),
                List.of(Section.of(NASTY, NASTY, table, matrix, figures)));
    }

    private static Document parse(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    private static int count(Document document, String tag) {
        return document.getElementsByTagName(tag).getLength();
    }

    private static String text(Document document, String tag) {
        return document.getElementsByTagName(tag).item(0).getTextContent();
    }
}
