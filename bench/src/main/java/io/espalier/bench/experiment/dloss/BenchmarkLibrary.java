package io.espalier.bench.experiment.dloss;

import io.espalier.adapters.files.table.PointTable;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.surrogate.form.Examples;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds data sets: generated ones, tables that ship with the experiment (SOURCES.md beside them), and tables in a folder of the user's.
 */
public final class BenchmarkLibrary {
    /** Of a generated set in the paper. */
    public static final int ROWS = 2500;

    private final Optional<Path> folder;
    private final int rows;
    private final long seed;

    /**
     * @param folder with tables that do not ship
     * @param rows of generated sets
     * @param seed of generated sets
     */
    public BenchmarkLibrary(Optional<Path> folder, int rows, long seed) {
        this.folder = folder;
        this.rows = rows;
        this.seed = seed;
    }

    /** Whether a set can be had. */
    public boolean has(BenchmarkSet set) {
        return set != BenchmarkSet.CANCER || folder.isPresent();
    }

    /**
     * A set.
     *
     * @throws io.espalier.adapters.files.problem.InputException if its table cannot be read, has other columns, or a row lacks a number
     * @throws IllegalArgumentException if it is not there
     */
    public BenchmarkData load(BenchmarkSet set) {
        if (!has(set)) {
            throw new IllegalArgumentException("a set that does not ship needs a folder: set=" + set.label());
        }
        if (!set.isReal()) {
            return BenchmarkData.of(set, new SyntheticData(rows, seed + set.ordinal()).of(set));
        }
        final FactorLayout layout =
                new FactorLayout(set.columns().stream().map(FactorId::named).toList());
        return BenchmarkData.of(
                set,
                examples(
                        set == BenchmarkSet.CANCER
                                ? PointTable.read(
                                        folder.orElseThrow().resolve(set.file()).toString(), layout)
                                : PointTable.parse(resource(set.file()), layout)));
    }

    /** @param rows each with its target last */
    private static Examples examples(List<double[]> rows) {
        final int d = rows.get(0).length - 1;
        return Examples.values(
                d,
                rows.stream().flatMapToDouble(row -> Arrays.stream(row, 0, d)).toArray(),
                rows.stream().mapToDouble(row -> row[d]).toArray());
    }

    /** A text that ships with this package. */
    static String resource(String name) {
        try (InputStream in = BenchmarkLibrary.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("a table must ship with the experiment: name=" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
