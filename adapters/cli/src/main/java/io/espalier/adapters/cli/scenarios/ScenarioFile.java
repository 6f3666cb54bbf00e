package io.espalier.adapters.cli.scenarios;

import io.espalier.adapters.cli.JsonText;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Scenarios as rows of a file: path and day, each from 1, and a return per series. */
final class ScenarioFile implements ScenarioPaths.Reader, AutoCloseable {
    private final String name;
    private final PrintWriter out;

    /** @throws InputException if the file cannot be written */
    ScenarioFile(String name, List<String> series) {
        this.name = name;
        try {
            this.out = new PrintWriter(Files.newBufferedWriter(Path.of(name), StandardCharsets.UTF_8));
        } catch (IOException | InvalidPathException e) {
            throw cannotWrite();
        }
        out.print("path,day");
        series.forEach(one -> out.print("," + quoted(one)));
        out.print('\n');
    }

    private InputException cannotWrite() {
        return InputException.of(ErrorCode.E_FILE, name, "cannot be written: " + name);
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

    /** @throws InputException if something could not be written */
    @Override
    public void close() {
        out.close();
        if (out.checkError()) {
            throw cannotWrite();
        }
    }
}
