package io.espalier.adapters.cli.scenarios;

import io.espalier.adapters.cli.JsonText;
import io.espalier.adapters.cli.OutputFile;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.pricing.scenario.ScenarioSource;
import java.io.PrintWriter;
import java.util.List;

/** Scenarios as rows: path and day, each from 1, and a return per series. */
record ScenarioTable(List<String> series, ScenarioSource source, long seed, int count) {
    private static final List<String> KEYS = List.of("path", "day");

    /** @throws io.espalier.adapters.files.problem.InputException if the file cannot be written */
    void write(String file) {
        OutputFile.write(file, this::print);
    }

    /** A series must not have the name of a column that the file has beside the series. */
    static void checkNames(List<String> series, Problems problems) {
        series.stream()
                .filter(KEYS::contains)
                .forEach(name -> problems.add(
                        ErrorCode.E_CONFLICT,
                        name,
                        "the file that -o writes has a column of this name, " + String.join(" and ", KEYS)
                                + ": rename the series"));
    }

    private void print(PrintWriter out) {
        out.print(String.join(",", KEYS));
        series.forEach(name -> out.print("," + quoted(name)));
        out.print('\n');
        double[][] path = new double[source.days()][source.series()];
        for (int i = 0; i < count; i++) {
            source.draw(seed, i, path);
            for (int t = 0; t < path.length; t++) {
                out.print((i + 1) + "," + (t + 1));
                for (double r : path[t]) {
                    out.print("," + JsonText.number(r));
                }
                out.print('\n');
            }
        }
    }

    private static String quoted(String name) {
        return name.matches("[^,\"\\r\\n]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** {@code [path][day][series]}, for JSON. */
    List<double[][]> paths() {
        return java.util.stream.LongStream.range(0, count)
                .mapToObj(i -> {
                    double[][] path = new double[source.days()][source.series()];
                    source.draw(seed, i, path);
                    return path;
                })
                .toList();
    }
}
