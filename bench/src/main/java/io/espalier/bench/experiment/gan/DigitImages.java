package io.espalier.bench.experiment.gan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Handwritten digits, 64 pixels each, row by row, from -1 (paper) to 1 (ink): half to learn from, half to judge by.
 *
 * <p>Source: UCI optdigits, the test half (SOURCES.md beside the table).
 */
public record DigitImages(double[][] training, double[][] holdOut) {
    /** Pixels of a row, and of a column. */
    public static final int SIDE = 8;

    private static final String TABLE = "digits8x8.csv";
    private static final double HALF_OF_LEVELS = 8.0;
    private static final long SPLIT_SEED = 0;

    /** Reads what is shipped; the split is always the same. */
    public static DigitImages read() {
        final List<double[]> images =
                table().lines().skip(1).map(DigitImages::image).collect(Collectors.toList());
        Collections.shuffle(images, new Random(SPLIT_SEED));
        final int half = images.size() / 2;
        return new DigitImages(
                images.subList(0, half).toArray(double[][]::new),
                images.subList(half, images.size()).toArray(double[][]::new));
    }

    private static String table() {
        try (InputStream stream = DigitImages.class.getResourceAsStream(TABLE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] image(String line) {
        return Arrays.stream(line.split(","))
                .limit((long) SIDE * SIDE)
                .mapToDouble(level -> Double.parseDouble(level) / HALF_OF_LEVELS - 1.0)
                .toArray();
    }
}
