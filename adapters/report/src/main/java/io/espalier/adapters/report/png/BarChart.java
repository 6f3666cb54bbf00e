package io.espalier.adapters.report.png;

import static io.espalier.adapters.report.png.HouseStyle.colour;

import io.espalier.adapters.report.chart.Bars;
import io.espalier.adapters.report.chart.Layer;
import io.espalier.adapters.report.chart.Node;
import io.espalier.adapters.report.chart.Range;
import io.espalier.adapters.report.chart.Scale;
import io.espalier.adapters.report.style.Colour;
import java.util.List;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Bars by node, a group per layer, named above it.
 *
 * <p>Drawn as filled outlines over a numeric axis: XChart's own bars refuse a logarithmic axis with a gap in it.
 */
final class BarChart {
    private final Bars bars;
    private final XYChart chart;
    private final Range range;
    private final double gap;

    BarChart(Bars bars, XYChart chart) {
        this.bars = bars;
        this.chart = chart;
        this.range = range(bars);
        final double slots = bars.layers().stream().mapToDouble(bars::room).sum();
        this.gap = Math.max(1.0, 0.04 * slots);
    }

    private static Range range(Bars bars) {
        final Range data = bars.positive().orElse(new Range(0.1, 1.0));
        // Room above for the names of the layers.
        return bars.significance().scale() == Scale.LOG
                ? new Range(0.8 * data.low(), data.high() * Math.pow(data.high() / data.low(), 0.1) * 1.25)
                : new Range(0.0, 1.12 * data.high());
    }

    XYChart draw() {
        HouseStyle.apply(chart.getStyler());
        HouseStyle.scaleY(chart.getStyler(), bars.significance(), range);
        final Outline kept = new Outline(range.low()), removed = new Outline(range.low());
        double left = gap / 2.0;
        for (final Layer layer : bars.layers()) {
            final double middle = left + bars.room(layer) / 2.0;
            trace(layer.ranked(), middle - layer.nodes().size() / 2.0, kept, removed);
            chart.addAnnotation(new AnnotationText(layer.name(), middle, nameHeight(), false));
            left += bars.room(layer) + gap;
        }
        frame(left - gap / 2.0);
        addSeries("kept", kept, Colour.KEPT);
        addSeries("removed", removed, Colour.REMOVED);
        return chart;
    }

    private double nameHeight() {
        return bars.significance().scale() == Scale.LOG
                ? range.high() * Math.pow(range.low() / range.high(), 0.04)
                : 0.96 * range.high();
    }

    private static void trace(List<Node> ranked, double left, Outline kept, Outline removed) {
        for (int i = 0; i < ranked.size(); i++) {
            final Node node = ranked.get(i);
            (node.kept() ? kept : removed).addBar(left + i, node.significance());
        }
    }

    private void frame(double right) {
        chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
        chart.getStyler()
                .setXAxisMin(0.0)
                .setXAxisMax(right)
                .setYAxisMin(range.low())
                .setYAxisMax(range.high())
                .setXAxisTicksVisible(false)
                .setPlotGridVerticalLinesVisible(false);
    }

    private void addSeries(String name, Outline outline, Colour colour) {
        if (!outline.isEmpty()) {
            chart.addSeries(name, outline.x(), outline.y())
                    .setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea)
                    .setMarker(SeriesMarkers.NONE)
                    .setLineStyle(SeriesLines.NONE)
                    .setLineColor(colour(colour))
                    .setFillColor(colour(colour));
        }
    }
}
