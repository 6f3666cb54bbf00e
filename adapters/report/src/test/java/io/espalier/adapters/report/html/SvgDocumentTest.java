package io.espalier.adapters.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.report.SamplePage;
import io.espalier.adapters.report.chart.Axis;
import io.espalier.adapters.report.chart.Chart;
import io.espalier.adapters.report.chart.Curve;
import io.espalier.adapters.report.chart.Lines;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgDocumentTest {

    static Stream<Chart> charts() {
        return Stream.of(
                SamplePage.lines(),
                SamplePage.bars(),
                SamplePage.percentiles(),
                SamplePage.scatter("Fit < 1", "delta", 50, 0.1, 2L));
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void everyChartIsADrawingOfItsOwnThatFetchesNothing(Chart chart) throws Exception {
        String svg = SvgDocument.of(chart);

        Element root = parse(svg).getDocumentElement();
        assertEquals("svg", root.getLocalName());
        assertEquals("http://www.w3.org/2000/svg", root.getNamespaceURI());
        assertEquals(chart.title(), text(root, 0).getTextContent());
        chart.read(new Legend()).forEach(key -> assertTrue(svg.contains(">" + key.label() + "<"), key.label()));
        assertFalse(svg.contains("url(") || svg.contains("href") || svg.contains("<script"), svg);
        assertEquals(svg, SvgDocument.of(chart));
    }

    /** Letters are taken as 6.2 wide; what does not fit beside its neighbours starts a line. */
    @Test
    void aLongLegendTakesMoreLinesAndTheChartStandsBelowIt() throws Exception {
        double[] x = {0.0, 1.0};
        List<Curve> curves = IntStream.range(0, 6)
                .mapToObj(i -> Curve.of("a rather long label of number " + i, x, x))
                .toList();
        Chart chart = new Lines("t", Axis.linear("x", ""), Axis.linear("y", ""), curves);

        Element root = parse(SvgDocument.of(chart)).getDocumentElement();

        for (int key = 1; key <= 6; key++) {
            Element label = text(root, key);
            assertTrue(Integer.parseInt(label.getAttribute("x"))
                            + 6.2 * label.getTextContent().length()
                    <= 560.0);
            assertEquals(18 * ((key - 1) / 2 + 2), Integer.parseInt(label.getAttribute("y")), "key " + key);
        }
        Element nested = (Element) root.getElementsByTagName("svg").item(0);
        assertTrue(Integer.parseInt(nested.getAttribute("y")) > 18 * 4);
    }

    private static Element text(Element root, int index) {
        NodeList texts = root.getElementsByTagName("text");
        return (Element) texts.item(index);
    }
}
