package io.espalier.adapters.report.png;

import static io.espalier.adapters.report.png.HouseStyle.colour;

import io.espalier.adapters.report.chart.Bars;
import io.espalier.adapters.report.chart.ChartReader;
import io.espalier.adapters.report.chart.Curve;
import io.espalier.adapters.report.chart.Lines;
import io.espalier.adapters.report.chart.Percentiles;
import io.espalier.adapters.report.chart.Range;
import io.espalier.adapters.report.chart.Scatter;
import io.espalier.adapters.report.style.Colour;
import io.espalier.adapters.report.style.LineStyle;
import java.awt.BasicStroke;
import java.awt.Color;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.IChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Turns chart data into XChart's charts. */
final class XCharts implements ChartReader<IChart> {
    private static final int SQUARE = 560;
    private static final int WIDE = 800;
    private static final int HIGH = 500;
    private static final int DOT = 5;

    @Override
    public IChart scatter(Scatter scatter) {
        final XYChart chart = chart(SQUARE, SQUARE, scatter.title() + "   " + scatter.r2Text())
                .xAxisTitle(scatter.truth().title())
                .yAxisTitle(scatter.predicted().title())
                .build();
        HouseStyle.apply(chart.getStyler());
        setRange(chart, scatter.range());
        chart.getStyler().setMarkerSize(DOT);
        addDots(chart, scatter);
        addDiagonal(chart, scatter.range());
        return chart;
    }

    private static void setRange(XYChart chart, Range range) {
        chart.getStyler()
                .setXAxisMin(range.low())
                .setXAxisMax(range.high())
                .setYAxisMin(range.low())
                .setYAxisMax(range.high());
    }

    private static void addDots(XYChart chart, Scatter scatter) {
        final XYSeries dots = chart.addSeries(
                "predicted", scatter.points().xs(), scatter.points().ys());
        final Color blue = colour(Colour.PREDICTED);
        dots.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter)
                .setMarker(SeriesMarkers.CIRCLE)
                .setMarkerColor(new Color(blue.getRed(), blue.getGreen(), blue.getBlue(), 150));
    }

    private static void addDiagonal(XYChart chart, Range range) {
        final double[] ends = {range.low(), range.high()};
        chart.addSeries("true", ends, ends)
                .setMarker(SeriesMarkers.NONE)
                .setLineColor(colour(Colour.TRUTH))
                .setLineStyle(new BasicStroke(2.0f));
    }

    @Override
    public IChart bars(Bars bars) {
        final XYChart chart = chart(WIDE, HIGH, bars.title())
                .xAxisTitle("nodes of each layer by falling significance")
                .yAxisTitle(bars.significance().title())
                .build();
        return new BarChart(bars, chart).draw();
    }

    @Override
    public IChart lines(Lines lines) {
        final XYChart chart = chart(WIDE, HIGH, lines.title())
                .xAxisTitle(lines.x().title())
                .yAxisTitle(lines.y().title())
                .build();
        HouseStyle.apply(chart.getStyler());
        HouseStyle.scaleX(chart.getStyler(), lines.x());
        HouseStyle.scaleY(chart.getStyler(), lines.y());
        for (int i = 0; i < lines.curves().size(); i++) {
            addCurve(chart, lines.curves().get(i), LineStyle.IN_ORDER.get(i));
        }
        return chart;
    }

    private static void addCurve(XYChart chart, Curve curve, LineStyle style) {
        chart.addSeries(curve.label(), curve.points().xs(), curve.points().ys())
                .setMarker(SeriesMarkers.NONE)
                .setLineColor(colour(style.colour()))
                .setLineStyle(HouseStyle.stroke(style));
    }

    @Override
    public IChart percentiles(Percentiles percentiles) {
        final XYChart chart = (XYChart) lines(percentiles.byNines());
        chart.getStyler().setXAxisLogarithmicDecadeOnly(true);
        chart.getStyler().setXAxisTickLabelsFormattingFunction(XCharts::percent);
        return chart;
    }

    private static String percent(double oneOverTail) {
        return Percentiles.label((int) Math.round(Math.log10(oneOverTail)));
    }

    private static XYChartBuilder chart(int width, int height, String title) {
        return new XYChartBuilder().width(width).height(height).title(title);
    }
}
