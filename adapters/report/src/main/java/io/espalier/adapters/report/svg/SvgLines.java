package io.espalier.adapters.report.svg;

import io.espalier.adapters.report.chart.Axis;
import io.espalier.adapters.report.chart.Lines;
import io.espalier.adapters.report.chart.Percentiles;
import io.espalier.adapters.report.chart.Range;
import io.espalier.adapters.report.markup.Markup;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Curves in a frame; a percentile chart is one whose horizontal ticks are nines. */
final class SvgLines {
    private final Lines lines;
    private final Frame frame;
    private final Ruler x;
    private final Ruler y;
    private final List<Tick> xTicks;

    private SvgLines(Lines lines, Range xRange, List<Tick> xTicks, double width, double height) {
        this.lines = lines;
        this.xTicks = xTicks;
        final Range yRange = Ruler.aired(lines.y().scale(), lines.yRange());
        final List<Tick> yTicks = new Ruler(lines.y().scale(), yRange, 0.0, 1.0).ticks();
        this.frame = Frame.around(width, height, yTicks);
        this.x = frame.horizontal(lines.x(), xRange);
        this.y = frame.vertical(lines.y(), yRange);
    }

    static SvgLines of(Lines lines, double width, double height) {
        final Axis axis = lines.x();
        final Range range = Ruler.aired(axis.scale(), lines.xRange());
        return new SvgLines(lines, range, new Ruler(axis.scale(), range, 0.0, 1.0).ticks(), width, height);
    }

    static SvgLines of(Percentiles percentiles, double width, double height) {
        final Lines lines = percentiles.byNines();
        // From quantile 0 to at least 0.9, so that the axis reads as one of percentiles however few there are.
        final Range range = lines.xRange().and(new Range(1.0, 10.0));
        return new SvgLines(lines, range, nines(range), width, height);
    }

    private static List<Tick> nines(Range range) {
        final IntStream decades = IntStream.rangeClosed(0, lastNine(range));
        return Stream.concat(
                        Stream.of(new Tick(2.0, "50")),
                        decades.mapToObj(nines -> new Tick(Math.pow(10.0, nines), Percentiles.label(nines))))
                .toList();
    }

    /** 1/(1-q) of a quantile like 0.9999 falls short of its power of ten by a few ulps; it shall have its tick. */
    private static int lastNine(Range range) {
        return (int) Math.floor(Math.log10(range.high()) + 1e-9);
    }

    void draw(Markup out) {
        frame.drawHorizontal(out, x, xTicks, lines.x().title());
        frame.drawVertical(out, y, y.ticks(), lines.y().title());
        for (int i = 0; i < lines.curves().size(); i++) {
            final String path = CurvePath.of(lines.curves().get(i).points(), x, y);
            out.empty("path", "class", "curve line" + i, "d", path);
        }
        frame.drawBorder(out);
    }
}
