package io.espalier.bench.experiment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the same protocol gave in another implementation: our prototype in numpy, November 2026, median [largest] over four baskets, two
 * of 65536 samples. Other baskets, other weights: a yardstick, not a target to be met to the digit.
 *
 * @param value median of {@link DmlScore#value}
 * @param largestValue largest of it
 * @param delta median of {@link DmlScore#delta}
 * @param gamma median of {@link DmlScore#gamma}; NaN where it was not taken down, or was negative
 */
public record DmlPrototype(double value, double largestValue, double delta, double gamma) {

    private record Key(int assets, int samples, LabelUse use) {}

    private static final Map<Key, DmlPrototype> TABLE = table();

    private static Map<Key, DmlPrototype> table() {
        final Map<Key, DmlPrototype> table = new HashMap<>();
        standard(table, 1, 1024, 0.0187, 0.0253, 0.0178);
        standard(table, 1, 4096, 0.0118, 0.0196, 0.0119);
        standard(table, 1, 8192, 0.0068, 0.0077, 0.0071);
        standard(table, 1, 65536, 0.0019, 0.0024, 0.0027);
        standard(table, 7, 1024, 0.268, 0.427, 0.164);
        standard(table, 7, 4096, 0.135, 0.354, 0.143);
        standard(table, 7, 8192, 0.0843, 0.106, 0.068);
        standard(table, 7, 65536, 0.0338, 0.040, 0.0285);
        standard(table, 20, 1024, 0.390, 0.798, 0.249);
        standard(table, 20, 4096, 0.453, 1.33, 0.404);
        standard(table, 20, 8192, 0.290, 0.548, 0.190);
        standard(table, 20, 65536, 0.0631, 0.073, 0.0399);
        differential(table, 1, 1024, 0.0174, 0.0241, 0.0110, 0.980);
        differential(table, 1, 4096, 0.0092, 0.0108, 0.0061, 0.990);
        differential(table, 1, 8192, 0.0048, 0.0063, 0.0037, 0.997);
        differential(table, 1, 65536, 0.0011, 0.0014, 0.0011, 0.9993);
        differential(table, 7, 1024, 0.0484, 0.0585, 0.0320, 0.80);
        differential(table, 7, 4096, 0.0220, 0.0391, 0.0153, 0.906);
        differential(table, 7, 8192, 0.0166, 0.0226, 0.0115, 0.976);
        differential(table, 7, 65536, 0.0072, 0.0090, 0.0061, 0.992);
        differential(table, 20, 1024, 0.106, 0.161, 0.0576, Double.NaN);
        differential(table, 20, 4096, 0.0811, 0.112, 0.0399, Double.NaN);
        differential(table, 20, 8192, 0.0422, 0.0479, 0.0204, 0.81);
        differential(table, 20, 65536, 0.0145, 0.0149, 0.0042, 0.996);
        return table;
    }

    private static void standard(
            Map<Key, DmlPrototype> table, int assets, int samples, double value, double largest, double delta) {
        table.put(new Key(assets, samples, LabelUse.STANDARD), new DmlPrototype(value, largest, delta, Double.NaN));
    }

    private static void differential(
            Map<Key, DmlPrototype> table,
            int assets,
            int samples,
            double value,
            double largest,
            double delta,
            double gamma) {
        table.put(new Key(assets, samples, LabelUse.DIFFERENTIAL), new DmlPrototype(value, largest, delta, gamma));
    }

    /** Its figures for a row; empty where it has none. */
    public static Optional<DmlPrototype> of(DmlCell cell, LabelUse use) {
        return Optional.ofNullable(TABLE.get(new Key(cell.assets(), cell.samples(), use)));
    }
}
