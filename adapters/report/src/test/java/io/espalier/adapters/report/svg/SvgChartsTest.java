package io.espalier.adapters.report.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.report.SamplePage;
import io.espalier.adapters.report.chart.Axis;
import io.espalier.adapters.report.chart.Bars;
import io.espalier.adapters.report.chart.Chart;
import io.espalier.adapters.report.chart.Curve;
import io.espalier.adapters.report.chart.Layer;
import io.espalier.adapters.report.chart.Lines;
import io.espalier.adapters.report.chart.Scatter;
import io.espalier.adapters.report.markup.Markup;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SvgChartsTest {
    private static final Pattern DOT = Pattern.compile("M(\\S+) (\\S+)h0");
    private static final Pattern DIAGONAL = Pattern.compile("class=\"truth\" d=\"M(\\S+) (\\S+)L(\\S+) (\\S+)\"");

    /** Coordinates are written to a tenth: each end and each dot is off by 0.05, so their sum by less than 0.2. */
    @Test
    void perfectPredictionsLieOnTheDiagonalOfTruth() {
        final double[] values = {-3.0, 0.0, 0.5, 7.0};

        final String svg = svg(Scatter.of("t", "value", "", values, values, 1.0));

        final MatchResult line = only(DIAGONAL, svg);
        final double x0 = number(line, 1), y0 = number(line, 2), x1 = number(line, 3), y1 = number(line, 4);
        final List<MatchResult> dots = DOT.matcher(svg).results().toList();
        assertEquals(4, dots.size());
        for (final MatchResult dot : dots) {
            final double expected = y0 + (y1 - y0) * (number(dot, 1) - x0) / (x1 - x0);
            assertEquals(expected, number(dot, 2), 0.2, dot.group());
        }
    }

    @Test
    void aPredictionTooHighIsDrawnAboveTheDiagonal() {
        final String svg = svg(Scatter.of("t", "value", "", new double[] {0, 5, 10}, new double[] {0, 8, 10}, 0.9));

        final MatchResult middle = DOT.matcher(svg).results().toList().get(1);
        final MatchResult line = only(DIAGONAL, svg);

        // Down is positive in a drawing: above means a smaller y than the middle of the diagonal.
        assertTrue(number(middle, 2) < (number(line, 2) + number(line, 4)) / 2.0 - 10.0, middle.group());
    }

    @Test
    void manyPointsGiveFewBytes() {
        final String svg = svg(SamplePage.scatter("t", "delta", 100_000, 0.2, 3));

        assertTrue(svg.length() < 3_000_000 / 12, "length=" + svg.length());
        assertTrue(DOT.matcher(svg).results().count() <= SvgScatter.MOST_DOTS);
    }

    @Test
    void aLongCurveIsThinnedButItsPeakStays() {
        final double[] x = new double[100_000], y = new double[100_000];
        Arrays.setAll(x, i -> i);
        y[77_777] = 9.0;
        final Axis axis = Axis.linear("x", "");

        final String svg = svg(new Lines("t", axis, axis, List.of(Curve.of("a", x, y))));

        final String path = only(Pattern.compile("class=\"curve line0\" d=\"([^\"]*)\""), svg)
                .group(1);
        assertTrue(path.length() < 30_000, "length=" + path.length());
        final double highest = Arrays.stream(path.substring(1).split("L"))
                .mapToDouble(point -> Double.parseDouble(point.split(" ")[1]))
                .min()
                .orElseThrow();
        // The range 0..9 has 4 % of air above it: the peak lies that far below the frame's top of 10 units.
        assertEquals(10.0 + 0.04 / 1.08 * (280.0 - 10.0), highest, 0.1);
    }

    @Test
    void keptAndRemovedNodesAreDrawnApartAndOneOfNoSignificanceHasNoBarOnALogarithmicAxis() {
        final double[] significance = {0.0, 1.0, 0.1, 10.0};
        final boolean[] kept = {false, true, false, true};
        final List<Layer> layers = List.of(Layer.of("a", significance, kept));

        final String svg = svg(new Bars("t", Axis.log("s", ""), layers));

        assertEquals(2, bars(svg, "kept"));
        assertEquals(1, bars(svg, "removed"));
    }

    @Test
    void barsOfNoSignificanceAtAllAreStillAChart() {
        final List<Layer> layers = List.of(Layer.of("a", new double[2], new boolean[2]));

        assertEquals(0, bars(svg(new Bars("t", Axis.log("s", ""), layers)), "kept"));
        assertTrue(svg(new Bars("t", Axis.linear("s", ""), layers)).contains("removed"));
    }

    @Test
    void everyKindOfChartIsNamedForReadersWhoCannotSeeIt() {
        for (final Chart chart : List.of(
                SamplePage.scatter("t", "value", 10, 0.1, 1),
                SamplePage.bars(),
                SamplePage.lines(),
                SamplePage.percentiles())) {
            final String alt = chart.title() + ". " + chart.description();
            assertTrue(svg(chart).contains("role=\"img\" aria-label=\"" + alt + "\""), alt);
        }
    }

    @Test
    void percentilesAreMarkedByNines() {
        final String svg = svg(SamplePage.percentiles());

        for (final String label : List.of("0", "50", "90", "99", "99.9", "99.99", "99.999")) {
            assertTrue(svg.contains(">" + label + "</text>"), label);
        }
    }

    private static long bars(String svg, String style) {
        final Pattern path = Pattern.compile("class=\"bars " + style + "\" d=\"([^\"]*)\"");
        return path.matcher(svg)
                .results()
                .flatMapToInt(found -> found.group(1).chars())
                .filter(c -> c == 'Z')
                .count();
    }

    private static String svg(Chart chart) {
        final Markup out = new Markup();
        SvgCharts.write(chart, out);
        return out.toString();
    }

    private static MatchResult only(Pattern pattern, String text) {
        final List<MatchResult> found = pattern.matcher(text).results().toList();
        assertEquals(1, found.size(), pattern.pattern());
        return found.get(0);
    }

    private static double number(MatchResult match, int group) {
        return Double.parseDouble(match.group(group));
    }
}
