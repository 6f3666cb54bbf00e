package io.espalier.adapters.report.png;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.espalier.adapters.report.SamplePage;
import io.espalier.adapters.report.chart.Axis;
import io.espalier.adapters.report.chart.Bars;
import io.espalier.adapters.report.chart.Chart;
import io.espalier.adapters.report.chart.Layer;
import io.espalier.adapters.report.chart.Points;
import io.espalier.adapters.report.chart.Scale;
import io.espalier.adapters.report.chart.Scatter;
import io.espalier.adapters.report.style.Colour;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PngChartsTest {
    @BeforeEach
    void needFonts() {
        assumeTrue(Fonts.whyMissing().isEmpty(), "this machine has no fonts");
    }

    @Test
    void aPictureHasTwiceItsNominalSize() throws IOException {
        assertSize(880, 880, decode(PngCharts.png(scatter(0.0))));
        assertSize(1600, 1000, decode(PngCharts.png(SamplePage.bars())));
        assertSize(1600, 1000, decode(PngCharts.png(SamplePage.lines())));
        assertSize(1600, 1000, decode(PngCharts.png(SamplePage.percentiles())));
    }

    @Test
    void aMatrixHoldsEveryChartInItsPlace() throws IOException {
        final Chart blue = scatter(0.0);
        final BufferedImage image = decode(PngCharts.png(List.of(blue, blue, blue), 2));

        assertSize(1760, 1760, image);
        assertTrue(ink(image.getSubimage(880, 0, 880, 880), PngChartsTest::isBlue) > 1000);
        assertTrue(ink(image.getSubimage(0, 880, 880, 880), PngChartsTest::isBlue) > 1000);
        assertEquals(0, ink(image.getSubimage(880, 880, 880, 880), PngChartsTest::isBlue), "no fourth chart");
    }

    /** Of perfect predictions all blue lies within a dot's radius of the diagonal; of biased ones next to none. */
    @Test
    void theDotsOfPerfectPredictionsLieOnTheDiagonal() throws IOException {
        final BufferedImage perfect = plot(PngCharts.png(scatter(0.0)));
        final BufferedImage biased = plot(PngCharts.png(scatter(4.0)));

        assertTrue(ink(perfect, PngChartsTest::isBlue) > 1000);
        assertTrue(shareOnDiagonal(perfect) > 0.99, "share=" + shareOnDiagonal(perfect));
        assertTrue(shareOnDiagonal(biased) < 0.01, "share=" + shareOnDiagonal(biased));
    }

    @Test
    void theTruthIsOrange() throws IOException {
        assertTrue(ink(decode(PngCharts.png(scatter(4.0))), PngChartsTest::isOrange) > 500);
    }

    @Test
    void aKeptBarIsAsHighAsItsSignificance() throws IOException {
        final double[] significance = {1.0, 0.5};
        final Bars bars =
                new Bars("t", Axis.linear("s", ""), List.of(Layer.of("a", significance, new boolean[] {true, false})));

        final BufferedImage image = decode(PngCharts.png(bars));

        final int kept = tallest(image, Colour.KEPT), removed = tallest(image, Colour.REMOVED);
        // One pixel row at the top of each may be smoothed away.
        assertEquals(0.5, (double) removed / kept, 2.0 / kept, "removed=" + removed + ", kept=" + kept);
    }

    @Test
    void curvesAreDrawnInTheirColours() throws IOException {
        final BufferedImage image = decode(PngCharts.png(SamplePage.percentiles()));

        assertTrue(ink(image, near(Colour.TEAL)) > 2000);
        assertTrue(ink(image, near(Colour.PLUM)) > 1000);
    }

    @Test
    void onePointAndEqualPointsAreDrawnToo() throws IOException {
        final double[] same = {2.0, 2.0};

        assertTrue(
                ink(decode(PngCharts.png(Scatter.of("t", "value", "", same, same, Double.NaN))), PngChartsTest::isBlue)
                        > 10);
    }

    @Test
    void aMatrixWithoutChartsIsAnError() {
        assertThrows(IllegalArgumentException.class, () -> PngCharts.png(List.of(), 2));
    }

    /** The inserted point lies on the straight segment of its scale: 3 is a third from 1 to 7, 2 from 1 to 8 by ratio. */
    @Test
    void thePointAddedToALineLiesOnIt() {
        final double[] x = {0.0, 3.0};

        assertEquals(
                3.0,
                UnevenPoints.of(Points.of(x, new double[] {1, 7}), Scale.LINEAR).y(1),
                1e-15);
        assertEquals(
                2.0,
                UnevenPoints.of(Points.of(x, new double[] {1, 8}), Scale.LOG).y(1),
                1e-15);
        assertEquals(
                1.0,
                UnevenPoints.of(Points.of(x, new double[] {1, 8}), Scale.LOG).x(1),
                1e-15);
    }

    private static Scatter scatter(double bias) {
        final double[] truth =
                IntStream.rangeClosed(0, 500).mapToDouble(i -> i / 50.0).toArray();
        final double[] predicted = Arrays.stream(truth).map(v -> v + bias).toArray();
        return Scatter.of("t", "value", "EUR", truth, predicted, 1.0);
    }

    /** The part of a scatter's picture inside its frame, found by the frame's colour along the middle row and column. */
    private static BufferedImage plot(byte[] png) throws IOException {
        final BufferedImage image = decode(png);
        final IntPredicate frame = near(Colour.RULE);
        final int middle = image.getWidth() / 2;
        final int[] across = IntStream.range(60, image.getWidth())
                .filter(x -> frame.test(image.getRGB(x, 130)))
                .toArray();
        final int[] down = IntStream.range(0, image.getHeight())
                .filter(y -> frame.test(image.getRGB(middle + 7, y)))
                .toArray();
        final int left = across[0], right = across[across.length - 1], top = down[0], bottom = down[down.length - 1];
        return image.getSubimage(left, top, right - left, bottom - top);
    }

    private static double shareOnDiagonal(BufferedImage plot) {
        long on = 0, all = 0;
        for (int x = 0; x < plot.getWidth(); x++) {
            for (int y = 0; y < plot.getHeight(); y++) {
                if (isBlue(plot.getRGB(x, y)) && !isLegend(plot, x, y)) {
                    final double diagonal = plot.getHeight() * (1.0 - (double) x / plot.getWidth());
                    all++;
                    on += Math.abs(y - diagonal) < 10.0 ? 1 : 0;
                }
            }
        }
        return (double) on / all;
    }

    /** The lower right corner, where the legend has a blue dot of its own. */
    private static boolean isLegend(BufferedImage plot, int x, int y) {
        return x > plot.getWidth() * 0.6 && y > plot.getHeight() * 0.75;
    }

    private static int tallest(BufferedImage image, Colour colour) {
        final IntPredicate is = near(colour);
        // The legend stands right of the plot, in the last eighth.
        return IntStream.range(0, image.getWidth() * 7 / 8)
                .map(x -> (int) IntStream.range(0, image.getHeight())
                        .filter(y -> is.test(image.getRGB(x, y)))
                        .count())
                .max()
                .orElseThrow();
    }

    private static IntPredicate near(Colour colour) {
        final Color wanted = Color.decode(colour.light());
        return rgb -> {
            final Color found = new Color(rgb);
            return Math.abs(found.getRed() - wanted.getRed()) < 12
                    && Math.abs(found.getGreen() - wanted.getGreen()) < 12
                    && Math.abs(found.getBlue() - wanted.getBlue()) < 12;
        };
    }

    private static boolean isBlue(int rgb) {
        final Color c = new Color(rgb);
        return c.getBlue() > c.getRed() + 60;
    }

    private static boolean isOrange(int rgb) {
        final Color c = new Color(rgb);
        return c.getRed() > c.getBlue() + 100;
    }

    private static long ink(BufferedImage image, IntPredicate is) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(i -> is.test(image.getRGB(i % image.getWidth(), i / image.getWidth())))
                .count();
    }

    private static BufferedImage decode(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static void assertSize(int width, int height, BufferedImage image) {
        assertEquals(width, image.getWidth());
        assertEquals(height, image.getHeight());
    }
}
