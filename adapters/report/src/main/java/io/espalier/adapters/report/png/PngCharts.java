package io.espalier.adapters.report.png;

import io.espalier.adapters.report.chart.Chart;
import io.espalier.adapters.report.style.Colour;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.knowm.xchart.internal.chartpart.IChart;

/** Charts as PNG pictures, {@value #RESOLUTION} pixels to the nominal one. Needs fonts: see {@link Fonts}. */
public final class PngCharts {
    /** Pixels per nominal pixel in each direction, for screens that have as many. */
    public static final int RESOLUTION = 2;

    private PngCharts() {}

    /** One chart as the bytes of a PNG file. */
    public static byte[] png(Chart chart) {
        return encode(matrix(List.of(chart), 1));
    }

    /**
     * Charts side by side in one picture, row by row.
     *
     * @param columns how many to a row, at least 1
     */
    public static byte[] png(List<Chart> charts, int columns) {
        if (charts.isEmpty() || columns < 1) {
            throw new IllegalArgumentException(
                    "a picture must have charts and columns: charts.size=" + charts.size() + ", columns=" + columns);
        }
        return encode(matrix(charts, columns));
    }

    private static BufferedImage matrix(List<Chart> charts, int columns) {
        final List<IChart> cells =
                charts.stream().map(chart -> chart.read(new XCharts())).toList();
        final int width = cells.stream().mapToInt(IChart::getWidth).max().orElseThrow();
        final int height = cells.stream().mapToInt(IChart::getHeight).max().orElseThrow();
        final int rows = (cells.size() + columns - 1) / columns;
        final BufferedImage image = blank(width * Math.min(columns, cells.size()), height * rows);
        for (int i = 0; i < cells.size(); i++) {
            paint(cells.get(i), image, i % columns * width, i / columns * height);
        }
        return image;
    }

    private static void paint(IChart chart, BufferedImage image, int left, int top) {
        final int width = RESOLUTION * chart.getWidth(), height = RESOLUTION * chart.getHeight();
        final Graphics2D pen = image.getSubimage(RESOLUTION * left, RESOLUTION * top, width, height)
                .createGraphics();
        pen.scale(RESOLUTION, RESOLUTION);
        chart.paint(pen, chart.getWidth(), chart.getHeight());
        pen.dispose();
    }

    private static BufferedImage blank(int width, int height) {
        final BufferedImage image =
                new BufferedImage(RESOLUTION * width, RESOLUTION * height, BufferedImage.TYPE_INT_RGB);
        final Graphics2D pen = image.createGraphics();
        pen.setColor(HouseStyle.colour(Colour.PAPER));
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.dispose();
        return image;
    }

    private static byte[] encode(BufferedImage image) {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new IllegalStateException("a picture must encode into memory: width=" + image.getWidth(), e);
        }
        return bytes.toByteArray();
    }
}
