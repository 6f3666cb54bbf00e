package io.espalier.adapters.report.png;

import static io.espalier.adapters.report.png.HouseStyle.colour;

import io.espalier.adapters.report.chart.Bars;
import io.espalier.adapters.report.chart.ChartReader;
import io.espalier.adapters.report.chart.Curve;
import io.espalier.adapters.report.chart.Lines;
import io.espalier.adapters.report.chart.Percentiles;
import io.espalier.adapters.report.chart.Points;
import io.espalier.adapters.report.chart.Range;
import io.espalier.adapters.report.chart.Scale;
import io.espalier.adapters.report.chart.Scatter;
import io.espalier.adapters.report.ink.DotCloud;
import io.espalier.adapters.report.style.Colour;
import io.espalier.adapters.report.style.LineStyle;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.IChart;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Turns chart data into XChart's charts. */
final class XCharts implements ChartReader<IChart> {
    private static final int SQUARE = 440;
    private static final int WIDE = 800;
    private static final int HIGH = 500;
    private static final int DOT = 4;
    /** Middle of the text on R squared, as shares of the plot: the corner far from the diagonal. */
    private static final double R2_ACROSS = 0.2;

    private static final double R2_UP = 0.94;

    @Override
    public IChart scatter(Scatter scatter) {
        final XYChart chart = chart(SQUARE, SQUARE, scatter.title())
                .xAxisTitle(scatter.truth().title())
                .yAxisTitle(scatter.predicted().title())
                .build();
        HouseStyle.apply(chart.getStyler());
        final Range range = HouseStyle.rounded(scatter.range());
        setRange(chart, range);
        chart.getStyler().setMarkerSize(DOT).setLegendPosition(LegendPosition.InsideSE);
        addDots(chart, scatter, range);
        addDiagonal(chart, range);
        addR2(chart, scatter, range);
        return chart;
    }

    private static void setRange(XYChart chart, Range range) {
        chart.getStyler()
                .setXAxisMin(range.low())
                .setXAxisMax(range.high())
                .setYAxisMin(range.low())
                .setYAxisMax(range.high());
    }

    private static void addDots(XYChart chart, Scatter scatter, Range range) {
        final DoubleUnaryOperator toPixel = v -> SQUARE * ((v - range.low()) / (range.high() - range.low()));
        final Points points = scatter.points();
        final int[] dots = DotCloud.of(points, toPixel, toPixel, 1.0, points.size())
                .dots(1, Integer.MAX_VALUE)
                .toArray();
        final double[] truth = IntStream.of(dots).mapToDouble(points::x).toArray();
        final double[] predicted = IntStream.of(dots).mapToDouble(points::y).toArray();
        chart.addSeries("predicted", truth, predicted)
                .setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter)
                .setMarker(SeriesMarkers.CIRCLE)
                .setMarkerColor(HouseStyle.translucent(Colour.PREDICTED));
    }

    private static void addR2(XYChart chart, Scatter scatter, Range range) {
        final double width = range.high() - range.low();
        final double x = range.low() + R2_ACROSS * width, y = range.low() + R2_UP * width;
        chart.addAnnotation(new AnnotationText(scatter.r2Text(), x, y, false));
    }

    private static void addDiagonal(XYChart chart, Range range) {
        final double[] ends = {range.low(), range.high()};
        chart.addSeries("true", ends, ends)
                .setMarker(SeriesMarkers.NONE)
                .setLineColor(colour(LineStyle.TRUTH.colour()))
                .setLineStyle(HouseStyle.stroke(LineStyle.TRUTH));
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
    public XYChart lines(Lines lines) {
        final XYChart chart = chart(WIDE, HIGH, lines.title())
                .xAxisTitle(lines.x().title())
                .yAxisTitle(lines.y().title())
                .build();
        HouseStyle.apply(chart.getStyler());
        HouseStyle.scaleX(chart.getStyler(), lines.x(), lines.xRange());
        HouseStyle.scaleY(chart.getStyler(), lines.y(), lines.yRange());
        chart.getStyler().setLegendPosition(LegendPosition.InsideNE);
        for (int i = 0; i < lines.curves().size(); i++) {
            addCurve(chart, lines.curves().get(i), lines.y().scale(), LineStyle.IN_ORDER.get(i));
        }
        return chart;
    }

    private static void addCurve(XYChart chart, Curve curve, Scale scale, LineStyle style) {
        final Points points = UnevenPoints.of(curve.points(), scale);
        chart.addSeries(curve.label(), points.xs(), points.ys())
                .setMarker(SeriesMarkers.NONE)
                .setLineColor(colour(style.colour()))
                .setLineStyle(HouseStyle.stroke(style));
    }

    @Override
    public IChart percentiles(Percentiles percentiles) {
        final Lines lines = percentiles.byNines();
        final XYChart chart = lines(lines);
        chart.getStyler()
                .setXAxisLogarithmicDecadeOnly(true)
                .setXAxisMin(1.0)
                .setXAxisMax(Math.max(10.0, lines.xRange().high()))
                .setXAxisTickLabelsFormattingFunction(XCharts::percent)
                .setLegendPosition(LegendPosition.InsideNW);
        return chart;
    }

    private static String percent(double oneOverTail) {
        return Percentiles.label((int) Math.round(Math.log10(oneOverTail)));
    }

    private static XYChartBuilder chart(int width, int height, String title) {
        return new XYChartBuilder().width(width).height(height).title(title);
    }
}
