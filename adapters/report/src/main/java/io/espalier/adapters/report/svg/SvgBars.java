package io.espalier.adapters.report.svg;

import static io.espalier.adapters.report.svg.Numerals.at;

import io.espalier.adapters.report.chart.Bars;
import io.espalier.adapters.report.chart.Layer;
import io.espalier.adapters.report.chart.Node;
import io.espalier.adapters.report.chart.Range;
import io.espalier.adapters.report.chart.Scale;
import io.espalier.adapters.report.markup.Markup;
import java.util.List;

/** One bar per node, a group per layer. */
final class SvgBars {
    /** Gap between two layers as a share of the plot's width; it shrinks so that gaps never take more than a third. */
    private static final double GAP_SHARE = 0.05;

    private final Bars bars;
    private final Frame frame;
    private final Ruler y;
    private final double gap;
    private final double pitch;

    SvgBars(Bars bars, double width, double height) {
        this.bars = bars;
        final Range range = range(bars);
        final List<Tick> ticks = new Ruler(bars.significance().scale(), range, 0.0, 1.0).ticks();
        this.frame = Frame.around(width, height, ticks);
        this.y = frame.vertical(bars.significance(), range);
        final double slots = bars.layers().stream().mapToDouble(bars::room).sum();
        final double room = frame.right() - frame.left();
        this.gap = room * Math.min(GAP_SHARE, 1.0 / (3.0 * bars.layers().size()));
        this.pitch = (room - gap * bars.layers().size()) / slots;
    }

    private static Range range(Bars bars) {
        return bars.significance().scale() == Scale.LOG ? logRange(bars) : linearRange(bars);
    }

    private static Range linearRange(Bars bars) {
        final double most = bars.positive().map(Range::high).orElse(1.0);
        return new Range(0.0, 1.05 * most);
    }

    private static Range logRange(Bars bars) {
        return Ruler.aired(Scale.LOG, bars.positive().orElse(new Range(0.1, 1.0)));
    }

    void draw(Markup out) {
        frame.drawVertical(out, y, y.ticks(), bars.significance().title());
        double left = frame.left();
        for (final Layer layer : bars.layers()) {
            final double right = left + gap + pitch * bars.room(layer);
            drawLayer(out, layer, (left + right - pitch * layer.nodes().size()) / 2.0);
            Frame.label(out, layer.name(), at((left + right) / 2.0), at(frame.bottom() + 6.0), "middle", "0.75em");
            left = right;
        }
        frame.drawTitle(out, "nodes of each layer by falling significance");
        frame.drawBorder(out);
    }

    private void drawLayer(Markup out, Layer layer, double left) {
        final StringBuilder kept = new StringBuilder(), removed = new StringBuilder();
        final List<Node> ranked = layer.ranked();
        for (int i = 0; i < ranked.size(); i++) {
            final Node node = ranked.get(i);
            (node.kept() ? kept : removed).append(bar(node.significance(), left + i * pitch));
        }
        drawBars(out, "bars kept", kept);
        drawBars(out, "bars removed", removed);
    }

    private static void drawBars(Markup out, String style, StringBuilder path) {
        if (path.length() > 0) {
            out.empty("path", "class", style, "d", path.toString());
        }
    }

    private String bar(double significance, double left) {
        if (significance < y.range().low()) {
            return "";
        }
        final String top = at(y.at(significance)), foot = at(frame.bottom());
        // A fifth of the pitch stays white, so that neighbours of one height are seen as two.
        return "M" + at(left + 0.1 * pitch) + " " + foot + "V" + top + "H" + at(left + 0.9 * pitch) + "V" + foot + "Z";
    }
}
