package io.espalier.adapters.report.svg;

import static io.espalier.adapters.report.svg.Numerals.at;

import io.espalier.adapters.report.chart.Range;
import io.espalier.adapters.report.chart.Scale;
import io.espalier.adapters.report.chart.Scatter;
import io.espalier.adapters.report.ink.DotCloud;
import io.espalier.adapters.report.markup.Markup;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Blue dots of predictions about the orange diagonal of truth. */
final class SvgScatter {
    static final int MOST_DOTS = 4000;
    private static final double FINEST = 0.5;
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
        final DotCloud cloud = DotCloud.of(scatter.points(), x::at, y::at, FINEST, MOST_DOTS);
        drawDots(out, "dots few", cloud.dots(FEW, FEW));
        drawDots(out, "dots some", cloud.dots(FEW + 1, SOME));
        drawDots(out, "dots many", cloud.dots(SOME + 1, Integer.MAX_VALUE));
    }

    private void drawDots(Markup out, String style, IntStream dots) {
        final String path = dots.mapToObj(this::dot).collect(Collectors.joining());
        if (!path.isEmpty()) {
            out.empty("path", "class", style, "d", path);
        }
    }

    /** A line of no length: the round caps of its stroke make the dot. */
    private String dot(int i) {
        return "M" + at(x.at(scatter.points().x(i))) + " "
                + at(y.at(scatter.points().y(i))) + "h0";
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
