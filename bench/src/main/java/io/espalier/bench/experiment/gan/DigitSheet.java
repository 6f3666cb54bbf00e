package io.espalier.bench.experiment.gan;

import java.util.Locale;

/** Some digits of every variant, a row each under real ones, as an SVG document. */
public final class DigitSheet {
    private static final int PIXEL = 4;
    private static final int GAP = 4;
    private static final int IMAGE = DigitImages.SIDE * PIXEL + GAP;
    private static final int LABEL = 150;
    private static final int SHOWN = 16;
    /** Shades from paper to ink; pixels of one shade are one path. */
    private static final int SHADES = 8;

    private DigitSheet() {}

    /** The first seed's images. */
    public static String svg(DigitTable table) {
        final int rows = table.variants().size() + 1;
        final StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">%n"
                        + "<title>Digits drawn by each variant, real ones on top</title>%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n",
                LABEL + SHOWN * IMAGE + GAP,
                rows * IMAGE + GAP));
        row(0, "real", DigitImages.read().holdOut(), svg);
        for (int v = 1; v < rows; v++) {
            final DigitRun run = table.of(table.variants().get(v - 1)).get(0);
            row(v, run.variant().label(), run.images(), svg);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void row(int row, String label, double[][] images, StringBuilder svg) {
        final int top = GAP + row * IMAGE;
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" font-family=\"sans-serif\" font-size=\"13\">%s</text>%n",
                GAP,
                top + IMAGE / 2,
                label));
        for (int shade = 1; shade < SHADES; shade++) {
            final String path = path(top, images, shade);
            if (!path.isEmpty()) {
                final int grey = 255 - 255 * shade / (SHADES - 1);
                svg.append(String.format(Locale.ROOT, "<path fill=\"#%1$02x%1$02x%1$02x\" d=\"%2$s\"/>%n", grey, path));
            }
        }
    }

    /** Squares of the pixels of one shade. */
    private static String path(int top, double[][] images, int shade) {
        final StringBuilder path = new StringBuilder();
        for (int image = 0; image < SHOWN; image++) {
            for (int i = 0; i < images[image].length; i++) {
                if (Math.round(0.5 * (images[image][i] + 1.0) * (SHADES - 1)) == shade) {
                    final int x = LABEL + image * IMAGE + i % DigitImages.SIDE * PIXEL;
                    final int y = top + i / DigitImages.SIDE * PIXEL;
                    path.append(String.format(Locale.ROOT, "M%d %dh%dv%dh-%dz", x, y, PIXEL, PIXEL, PIXEL));
                }
            }
        }
        return path.toString();
    }
}
