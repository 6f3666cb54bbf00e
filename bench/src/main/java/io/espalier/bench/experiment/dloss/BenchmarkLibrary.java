package io.espalier.bench.experiment.dloss;

import io.espalier.adapters.files.table.ReturnSeries;
import io.espalier.surrogate.form.Examples;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
     * @throws io.espalier.adapters.files.problem.InputException if its table cannot be read
     * @throws IllegalArgumentException if it is not there
     */
    public BenchmarkData load(BenchmarkSet set) {
        if (!has(set)) {
            throw new IllegalArgumentException("a set that does not ship needs a folder: set=" + set.label());
        }
        if (!set.isReal()) {
            return BenchmarkData.of(set, new SyntheticData(rows, seed + set.ordinal()).of(set));
        }
        if (set == BenchmarkSet.CANCER) {
            final String file = folder.orElseThrow().resolve(set.file()).toString();
            return BenchmarkData.of(set, examples(set, column -> ReturnSeries.read(file, Optional.of(column))));
        }
        final String text = resource(set.file());
        return BenchmarkData.of(set, examples(set, column -> ReturnSeries.parse(text, Optional.of(column))));
    }

    private static Examples examples(BenchmarkSet set, Function<String, ReturnSeries> table) {
        final List<double[]> columns =
                set.columns().stream().map(table).map(ReturnSeries::returns).toList();
        final int d = columns.size() - 1;
        final double[] y = columns.get(d);
        final double[] x = new double[y.length * d];
        for (int i = 0; i < x.length; i++) {
            x[i] = columns.get(i % d)[i / d];
        }
        return Examples.values(d, x, y);
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
