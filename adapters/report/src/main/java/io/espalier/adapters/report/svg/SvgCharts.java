package io.espalier.adapters.report.svg;

import io.espalier.adapters.report.chart.Bars;
import io.espalier.adapters.report.chart.Chart;
import io.espalier.adapters.report.chart.ChartReader;
import io.espalier.adapters.report.chart.Lines;
import io.espalier.adapters.report.chart.Percentiles;
import io.espalier.adapters.report.chart.Scatter;
import io.espalier.adapters.report.markup.Markup;

/** Writes a chart as one {@code svg} element, named and described for readers who cannot see it. */
public final class SvgCharts implements ChartReader<Markup> {
    private final Markup out;

    private SvgCharts(Markup out) {
        this.out = out;
    }

    /** Writes {@code chart} to {@code out}; colours and fonts come from the page's style sheet. */
    public static void write(Chart chart, Markup out) {
        chart.read(new SvgCharts(out));
    }

    @Override
    public Markup scatter(Scatter scatter) {
        return within(scatter, 340, 320, () -> new SvgScatter(scatter, 340, 320).draw(out));
    }

    @Override
    public Markup bars(Bars bars) {
        return within(bars, 560, 320, () -> new SvgBars(bars, 560, 320).draw(out));
    }

    @Override
    public Markup lines(Lines lines) {
        return within(lines, 560, 320, () -> SvgLines.of(lines, 560, 320).draw(out));
    }

    @Override
    public Markup percentiles(Percentiles percentiles) {
        return within(
                percentiles, 560, 320, () -> SvgLines.of(percentiles, 560, 320).draw(out));
    }

    private Markup within(Chart chart, int width, int height, Runnable drawing) {
        final String alt = chart.title() + ". " + chart.description();
        out.open("svg", "viewBox", "0 0 " + width + " " + height, "role", "img", "aria-label", alt);
        out.leaf("title", alt);
        drawing.run();
        return out.close().line();
    }
}
