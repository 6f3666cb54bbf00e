package io.espalier.bench.experiment.dloss;

import io.espalier.bench.experiment.significance.Ranks;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Table V of the paper: validation errors by data set and method, as printed. */
public final class PaperTable {
    /** What a tie with a bold figure is behind by: far less than the last digit of any. */
    private static final double HAIR = 1e-12;

    /**
     * A figure.
     *
     * @param mse mean over folds
     * @param deviation over folds; in 17 of the 50 larger than five positive numbers of this mean can have
     * @param best whether it is printed bold
     */
    public record Cell(double mse, double deviation, boolean best) {}

    private final Map<BenchmarkSet, Map<Method, Cell>> cells = new EnumMap<>(BenchmarkSet.class);

    private PaperTable() {}

    /** As it ships. */
    public static PaperTable read() {
        final PaperTable table = new PaperTable();
        rows("paper-table-5.csv").forEach(row -> table.cells
                .computeIfAbsent(set(row[0]), set -> new EnumMap<>(Method.class))
                .put(
                        method(row[1]),
                        new Cell(
                                Double.parseDouble(row[2]),
                                Double.parseDouble(row[3]),
                                row.length > 4 && row[4].equals("yes"))));
        return table;
    }

    /** Lines of a table that ships, without its header, cut at commas. */
    static List<String[]> rows(String name) {
        return BenchmarkLibrary.resource(name)
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
    }

    private static BenchmarkSet set(String label) {
        return Arrays.stream(BenchmarkSet.values())
                .filter(set -> set.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    static Method method(String label) {
        return Method.PAPERS.stream()
                .filter(method -> method.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** One of the paper's methods on one of its sets. */
    public Cell cell(BenchmarkSet set, Method method) {
        return cells.get(set).get(method);
    }

    /** Of the paper's methods on all its sets; where two figures are printed alike, the bold one is before the other. */
    public Ranks ranks() {
        return Ranks.of(Arrays.stream(BenchmarkSet.values())
                .map(set -> Method.PAPERS.stream()
                        .map(method -> cell(set, method))
                        .mapToDouble(cell -> cell.best() ? cell.mse() - HAIR : cell.mse())
                        .toArray())
                .toArray(double[][]::new));
    }
}
