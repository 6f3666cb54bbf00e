package io.espalier.adapters.report.png;

import io.espalier.adapters.report.chart.Chart;
import java.awt.Color;
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
        final List<IChart> drawn =
                charts.stream().map(chart -> chart.read(new XCharts())).toList();
        final int width = drawn.stream().mapToInt(IChart::getWidth).max().orElseThrow();
        final int height = drawn.stream().mapToInt(IChart::getHeight).max().orElseThrow();
        final int across = Math.min(columns, drawn.size());
        final int down = (drawn.size() + columns - 1) / columns;
        final BufferedImage image =
                new BufferedImage(RESOLUTION * width * across, RESOLUTION * height * down, BufferedImage.TYPE_INT_RGB);
        final Graphics2D pen = image.createGraphics();
        clear(pen, image);
        for (int i = 0; i < drawn.size(); i++) {
            paint(drawn.get(i), pen, i % columns * width, i / columns * height);
        }
        pen.dispose();
        return image;
    }

    private static void clear(Graphics2D pen, BufferedImage image) {
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.scale(RESOLUTION, RESOLUTION);
    }

    private static void paint(IChart chart, Graphics2D pen, int left, int top) {
        final Graphics2D own = (Graphics2D) pen.create(left, top, chart.getWidth(), chart.getHeight());
        chart.paint(own, chart.getWidth(), chart.getHeight());
        own.dispose();
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
