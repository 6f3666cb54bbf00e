package io.espalier.adapters.report.png;

import io.espalier.adapters.report.chart.Axis;
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

    private HouseStyle() {}

    static void apply(AxesChartStyler styler) {
        paintSurfaces(styler);
        setFonts(styler);
        paintGrid(styler);
        styler.setLegendPosition(LegendPosition.OutsideS)
                .setLegendLayout(LegendLayout.Horizontal)
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
                .setChartPadding(14);
    }

    private static void setFonts(AxesChartStyler styler) {
        styler.setChartTitleFont(font(Font.BOLD, 17)).setLegendFont(font(Font.PLAIN, 13));
        styler.setAxisTitleFont(font(Font.PLAIN, 14)).setAxisTickLabelsFont(font(Font.PLAIN, 12));
    }

    private static void paintGrid(AxesChartStyler styler) {
        styler.setPlotGridLinesColor(colour(Colour.GRID))
                .setPlotGridLinesStroke(new BasicStroke(1.0f))
                .setAxisTickMarksColor(colour(Colour.RULE))
                .setAxisTickLabelsColor(colour(Colour.MUTED))
                .setPlotContentSize(1.0);
    }

    static void scaleX(AxesChartStyler styler, Axis axis) {
        styler.setXAxisLogarithmic(axis.scale() == Scale.LOG);
    }

    static void scaleY(AxesChartStyler styler, Axis axis) {
        styler.setYAxisLogarithmic(axis.scale() == Scale.LOG);
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
