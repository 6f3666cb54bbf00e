package io.espalier.adapters.cli;

import io.espalier.adapters.files.problem.Warning;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Warnings of an answer, for programs and for people. */
public final class Warnings {
    private Warnings() {}

    /** The array under {@code warnings}. */
    public static List<Map<String, Object>> json(List<Warning> warnings) {
        return warnings.stream().map(Warnings::json).toList();
    }

    private static Map<String, Object> json(Warning warning) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("code", warning.code().name());
        object.put("field", warning.field());
        object.put("message", warning.message());
        return object;
    }

    /** One line each. */
    public static void print(List<Warning> warnings, PrintWriter err) {
        warnings.forEach(
                warning -> err.println("warning " + warning.code() + " " + warning.field() + ": " + warning.message()));
        err.flush();
    }
}
