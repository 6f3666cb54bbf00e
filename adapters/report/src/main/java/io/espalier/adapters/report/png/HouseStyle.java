package io.espalier.adapters.report.png;

import io.espalier.adapters.report.chart.Axis;
import io.espalier.adapters.report.chart.Range;
import io.espalier.adapters.report.chart.Scale;
import io.espalier.adapters.report.style.Colour;
import io.espalier.adapters.report.style.LineStyle;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/** The house's look in XChart's terms. */
final class HouseStyle {
    private static final float LINE_WIDTH = 2.2f;
    private static final int DOT_ALPHA = 150;
    private static final double LOG_AIR = 1.3;

    private HouseStyle() {}

    static void apply(AxesChartStyler styler) {
        paintSurfaces(styler);
        setFonts(styler);
        paintGrid(styler);
        styler.setLegendPosition(LegendPosition.OutsideS)
                .setLegendLayout(LegendLayout.Vertical)
                .setLegendBackgroundColor(colour(Colour.PAPER))
                .setLegendBorderColor(colour(Colour.PAPER))
                .setLegendPadding(8)
                .setLocale(Locale.ROOT)
                .setAntiAlias(true);
    }

    private static void paintSurfaces(AxesChartStyler styler) {
        styler.setChartBackgroundColor(colour(Colour.PAPER))
                .setPlotBackgroundColor(colour(Colour.PAPER))
                .setPlotBorderColor(colour(Colour.RULE))
                .setChartFontColor(colour(Colour.INK))
                .setChartTitleBoxVisible(false)
                .setChartTitlePadding(12)
                .setChartPadding(14);
    }

    private static void setFonts(AxesChartStyler styler) {
        styler.setChartTitleFont(font(Font.BOLD, 15)).setLegendFont(font(Font.PLAIN, 13));
        styler.setAnnotationTextFont(font(Font.BOLD, 13)).setAnnotationTextFontColor(colour(Colour.INK));
        styler.setAxisTitleFont(font(Font.PLAIN, 13)).setAxisTickLabelsFont(font(Font.PLAIN, 12));
    }

    private static void paintGrid(AxesChartStyler styler) {
        styler.setPlotGridLinesColor(colour(Colour.GRID))
                .setPlotGridLinesStroke(new BasicStroke(1.0f))
                .setAxisTickMarksColor(colour(Colour.RULE))
                .setAxisTickLabelsColor(colour(Colour.MUTED))
                .setAxisTicksLineVisible(false)
                .setXAxisTickMarkSpacingHint(60)
                .setYAxisTickMarkSpacingHint(55)
                .setPlotMargin(0)
                .setPlotContentSize(1.0);
    }

    static void scaleX(AxesChartStyler styler, Axis axis, Range data) {
        final Range range = shown(axis, data);
        styler.setXAxisLogarithmic(axis.scale() == Scale.LOG)
                .setXAxisLogarithmicDecadeOnly(spansDecades(range))
                .setXAxisMin(range.low())
                .setXAxisMax(range.high());
    }

    static void scaleY(AxesChartStyler styler, Axis axis, Range data) {
        final Range range = shown(axis, data);
        styler.setYAxisLogarithmic(axis.scale() == Scale.LOG)
                .setYAxisLogarithmicDecadeOnly(spansDecades(range))
                .setYAxisMin(range.low())
                .setYAxisMax(range.high());
    }

    private static Range shown(Axis axis, Range data) {
        return axis.scale() == Scale.LOG ? new Range(data.low() / LOG_AIR, data.high() * LOG_AIR) : rounded(data);
    }

    /** Whether an axis has decades enough to be read by them alone. */
    private static boolean spansDecades(Range range) {
        return range.high() / range.low() > 100.0;
    }

    /** The range widened to round numbers, a tenth of its power of ten apart, so that the ticks are round too. */
    static Range rounded(Range data) {
        final Range range = data.withWidth();
        final double unit = Math.pow(10.0, Math.floor(Math.log10(range.high() - range.low())) - 1.0);
        return new Range(Math.floor(range.low() / unit) * unit, Math.ceil(range.high() / unit) * unit);
    }

    static Color translucent(Colour colour) {
        final Color solid = colour(colour);
        return new Color(solid.getRed(), solid.getGreen(), solid.getBlue(), DOT_ALPHA);
    }

    static Color colour(Colour colour) {
        return Color.decode(colour.light());
    }

    static BasicStroke stroke(LineStyle style) {
        if (style.dashes().isEmpty()) {
            return new BasicStroke(LINE_WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        }
        final float[] dashes = new float[style.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = style.dashes().get(i);
        }
        return new BasicStroke(LINE_WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10.0f, dashes, 0.0f);
    }

    static Font font(int face, int size) {
        return new Font(Font.SANS_SERIF, face, size);
    }
}
