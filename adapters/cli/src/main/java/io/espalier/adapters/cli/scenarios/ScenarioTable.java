package io.espalier.adapters.cli.scenarios;

import io.espalier.adapters.cli.JsonText;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.pricing.scenario.ScenarioSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Scenarios as rows: path and day, each from 1, and a return per series. */
record ScenarioTable(List<String> series, ScenarioSource source, long seed, int count) {

    /** @throws InputException if the file cannot be written */
    void write(String file) {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(file), StandardCharsets.UTF_8))) {
            print(out);
            if (out.checkError()) {
                throw cannotWrite(file);
            }
        } catch (IOException | InvalidPathException e) {
            throw cannotWrite(file);
        }
    }

    private static InputException cannotWrite(String file) {
        return InputException.of(ErrorCode.E_FILE, file, "cannot be written: " + file);
    }

    private void print(PrintWriter out) {
        out.print("path,day");
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
