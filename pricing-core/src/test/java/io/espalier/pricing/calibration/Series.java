package io.espalier.pricing.calibration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Returns of the market, from the tables beside the tests. */
final class Series {
    private Series() {}

    /** 1974 daily returns of DEM/GBP in per cent. */
    static double[] demGbp() {
        return column("dem2gbp.csv", 1);
    }

    /** 5030 daily log returns of the S&P 500 in per cent. */
    static double[] sp500() {
        return column("sp500.csv", 2);
    }

    private static double[] column(String file, int index) {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(Series.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return in.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1)[index])
                    .filter(cell -> !cell.isEmpty())
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
