package io.espalier.adapters.report.svg;

import static io.espalier.adapters.report.svg.Numerals.at;

import io.espalier.adapters.report.chart.Range;
import io.espalier.adapters.report.chart.Scale;
import io.espalier.adapters.report.chart.Scatter;
import io.espalier.adapters.report.markup.Markup;

/** Blue dots of predictions about the orange diagonal of truth. */
final class SvgScatter {
    private static final int FEW = 1;
    private static final int SOME = 4;

    private final Scatter scatter;
    private final Frame frame;
    private final Ruler x;
    private final Ruler y;

    SvgScatter(Scatter scatter, double width, double height) {
        this.scatter = scatter;
        final Range range = Ruler.aired(Scale.LINEAR, scatter.range());
        this.frame = Frame.around(width, height, Ticks.linear(range));
        this.x = frame.horizontal(scatter.truth(), range);
        this.y = frame.vertical(scatter.predicted(), range);
    }

    void draw(Markup out) {
        frame.drawHorizontal(out, x, x.ticks(), scatter.truth().title());
        frame.drawVertical(out, y, y.ticks(), scatter.predicted().title());
        drawDots(out);
        drawDiagonal(out);
        frame.drawBorder(out);
        out.leaf("text", scatter.r2Text(), "class", "r2", "x", at(frame.left() + 9.0), "y", at(frame.top() + 19.0));
    }

    private void drawDots(Markup out) {
        final DotCloud cloud = DotCloud.of(scatter.points(), x, y);
        drawDots(out, "dots few", cloud.path(FEW, FEW));
        drawDots(out, "dots some", cloud.path(FEW + 1, SOME));
        drawDots(out, "dots many", cloud.path(SOME + 1, Integer.MAX_VALUE));
    }

    private static void drawDots(Markup out, String style, String path) {
        if (!path.isEmpty()) {
            out.empty("path", "class", style, "d", path);
        }
    }

    private void drawDiagonal(Markup out) {
        out.empty(
                "path",
                "class",
                "truth",
                "d",
                "M" + at(x.from()) + " " + at(y.from()) + "L" + at(x.to()) + " " + at(y.to()));
    }
}
