package io.espalier.adapters.cli.scenarios;

import io.espalier.adapters.cli.JsonText;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import java.io.PrintWriter;
import java.util.List;

/** Scenarios as rows of a file: path and day, each from 1, and a return per series. */
final class ScenarioFile implements ScenarioPaths.Reader {
    private static final List<String> KEYS = List.of("path", "day");

    private final PrintWriter out;

    ScenarioFile(PrintWriter out, List<String> series) {
        this.out = out;
        out.print(String.join(",", KEYS));
        series.forEach(one -> out.print("," + quoted(one)));
        out.print('\n');
    }

    /** A series must not have the name of a column that the file has beside the series. */
    static void checkNames(List<String> series, Problems problems) {
        series.stream()
                .filter(KEYS::contains)
                .forEach(name -> problems.add(
                        ErrorCode.E_CONFLICT,
                        name,
                        "the file that -o writes has columns " + String.join(" and ", KEYS)
                                + " of its own: rename the series"));
    }

    private static String quoted(String name) {
        return name.matches("[^,\"\\r\\n]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public void read(int index, double[][] path) {
        for (int t = 0; t < path.length; t++) {
            out.print((index + 1) + "," + (t + 1));
            for (double r : path[t]) {
                out.print("," + JsonText.number(r));
            }
            out.print('\n');
        }
    }
}
