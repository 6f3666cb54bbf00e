package io.espalier.bench.experiment.dloss;

import io.espalier.bench.experiment.significance.PairedTests;
import java.util.List;

/** A line of the paper's Table IV, as printed. */
public record PaperTests(boolean real, Method against, Method method, PairedTests tests) {
    private static final int PAIRS = 25;

    /** All twelve. */
    public static List<PaperTests> read() {
        return PaperTable.rows("paper-table-4.csv").stream()
                .map(row -> new PaperTests(
                        row[0].equals("REAL"),
                        PaperTable.method(row[1]),
                        PaperTable.method(row[2]),
                        new PairedTests(
                                PAIRS,
                                Double.parseDouble(row[3]),
                                Double.parseDouble(row[4]),
                                Double.parseDouble(row[5]),
                                Double.parseDouble(row[6]))))
                .toList();
    }
}
