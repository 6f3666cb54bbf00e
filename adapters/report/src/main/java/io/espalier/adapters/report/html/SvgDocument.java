package io.espalier.adapters.report.html;

import io.espalier.adapters.report.chart.Chart;
import io.espalier.adapters.report.markup.Markup;
import io.espalier.adapters.report.svg.SvgCharts;
import java.util.ArrayList;
import java.util.List;

/**
 * One chart as an SVG file of its own, with its title, its legend and its style: for a text that shows pictures. The same chart gives the
 * same text, byte for byte.
 */
public final class SvgDocument {
    private static final int WIDTH = 560;
    private static final int CHART = 320;
    private static final int MARGIN = 12;
    private static final int LINE = 18;
    private static final int KEY = 26;
    private static final int GAP = 8;

    /** About what a letter of the legend takes. */
    private static final double LETTER = 6.2;

    private SvgDocument() {}

    /** A key of the legend at its place. */
    private record Placed(Key key, int x, int line) {}

    /** The whole document; write it as UTF-8. */
    public static String of(Chart chart) {
        final List<Placed> legend = placed(chart.read(new Legend()));
        final int head = LINE * (legend.get(legend.size() - 1).line() + 2) + MARGIN;
        final String height = Integer.toString(head + CHART);
        final Markup out = new Markup();
        out.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + WIDTH + " " + height);
        out.line().leaf("style", StyleSheet.ofCharts()).line();
        out.empty("rect", "width", "100%", "height", "100%", "fill", "var(--panel)")
                .line();
        out.leaf("text", chart.title(), "class", "axis", "font-weight", "600", "x", "" + MARGIN, "y", "" + LINE)
                .line();
        legend.forEach(key -> write(key, out));
        out.open("svg", "y", "" + head, "width", "" + WIDTH, "height", "" + CHART);
        SvgCharts.write(chart, out);
        return out.close().close().line().toString();
    }

    private static List<Placed> placed(List<Key> keys) {
        final List<Placed> placed = new ArrayList<>();
        int x = MARGIN;
        int line = 0;
        for (Key key : keys) {
            final int width = KEY + GAP + (int) (LETTER * key.label().length()) + 2 * GAP;
            if (x > MARGIN && x + width > WIDTH) {
                x = MARGIN;
                line++;
            }
            placed.add(new Placed(key, x, line));
            x += width;
        }
        return placed;
    }

    private static void write(Placed placed, Markup out) {
        final int y = LINE * (placed.line() + 2);
        final String mark = "M" + placed.x() + " " + (y - 4) + "h" + KEY;
        out.empty("path", "class", "curve " + placed.key().style(), "d", mark);
        out.leaf("text", placed.key().label(), "class", "tick", "x", "" + (placed.x() + KEY + GAP), "y", "" + y)
                .line();
    }
}
