package io.espalier.adapters.report.svg;

import static io.espalier.adapters.report.svg.Numerals.at;

import io.espalier.adapters.report.chart.Axis;
import io.espalier.adapters.report.chart.Range;
import io.espalier.adapters.report.markup.Markup;
import java.util.List;

/** What surrounds the data of a chart: grid, frame, tick labels, axis titles. */
record Frame(double width, double height, double left, double right, double top, double bottom) {
    private static final double LETTER = 6.4;
    private static final double TITLE = 16.0;
    private static final double GAP = 6.0;
    /** Half a label stands out to the right of the last tick. */
    private static final double EDGE = 22.0;

    /** Room for the labels given on the left, for one line of labels and a title below. */
    static Frame around(double width, double height, List<Tick> verticals) {
        final int longest =
                verticals.stream().mapToInt(t -> t.label().length()).max().orElse(0);
        final double left = TITLE + GAP + longest * LETTER + GAP;
        return new Frame(width, height, left, width - EDGE, 10.0, height - 40.0);
    }

    Ruler horizontal(Axis axis, Range range) {
        return new Ruler(axis.scale(), range, left, right);
    }

    Ruler vertical(Axis axis, Range range) {
        return new Ruler(axis.scale(), range, bottom, top);
    }

    void drawVertical(Markup out, Ruler y, List<Tick> ticks, String title) {
        for (final Tick tick : ticks) {
            final String height = at(y.at(tick.value()));
            out.empty("path", "class", "grid", "d", "M" + at(left) + " " + height + "H" + at(right));
            label(out, tick.label(), at(left - GAP), height, "end", "0.32em");
        }
        out.leaf(
                "text",
                title,
                "class",
                "axis",
                "text-anchor",
                "middle",
                "transform",
                "translate(" + at(TITLE - 4.0) + " " + at((top + bottom) / 2.0) + ") rotate(-90)");
    }

    void drawHorizontal(Markup out, Ruler x, List<Tick> ticks, String title) {
        for (final Tick tick : ticks) {
            final String where = at(x.at(tick.value()));
            out.empty("path", "class", "grid", "d", "M" + where + " " + at(top) + "V" + at(bottom));
            label(out, tick.label(), where, at(bottom + GAP), "middle", "0.75em");
        }
        drawTitle(out, title);
    }

    void drawTitle(Markup out, String title) {
        final String middle = at((left + right) / 2.0);
        out.leaf("text", title, "class", "axis", "text-anchor", "middle", "x", middle, "y", at(height - 6.0));
    }

    void drawBorder(Markup out) {
        final String box = "M" + at(left) + " " + at(top) + "H" + at(right) + "V" + at(bottom) + "H" + at(left) + "Z";
        out.empty("path", "class", "frame", "d", box);
    }

    static void label(Markup out, String text, String x, String y, String anchor, String down) {
        out.leaf("text", text, "class", "tick", "x", x, "y", y, "dy", down, "text-anchor", anchor);
    }
}
