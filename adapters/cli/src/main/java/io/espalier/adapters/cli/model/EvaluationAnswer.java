package io.espalier.adapters.cli.model;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.JsonText;
import io.espalier.adapters.cli.OutputFile;
import io.espalier.adapters.cli.TextTable;
import io.espalier.adapters.cli.report.ReferenceText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** The outputs of a model at many points: a table in a file or on standard output, or {@code points} in JSON. */
record EvaluationAnswer(String modelId, EvaluatedPoints points, Optional<String> output) implements Answer {
    private static final String IN_DOMAIN = "in_domain";

    /** Writes the file that was asked for, before anything is answered. */
    EvaluationAnswer written() {
        output.ifPresent(file -> OutputFile.write(file, this::printTable));
        return this;
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("model_id", modelId);
        points.fallback().ifPresent(fallback -> object.put("fallback", fallback.name()));
        points.simulatedError().ifPresent(error -> object.put("fallback_rms_error", error));
        object.put("points", points.rows().stream().map(this::json).toList());
        return object;
    }

    private Map<String, Object> json(EvaluatedPoints.Row row) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int k = 0; k < row.numbers().length; k++) {
            object.put(points.names().get(k), row.numbers()[k]);
        }
        object.put(IN_DOMAIN, row.inDomain());
        double[] bounds = points.bounds(row);
        for (int k = 0; k < bounds.length; k++) {
            object.put(points.boundNames().get(k), bounds[k]);
        }
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        if (output.isEmpty()) {
            printTable(out);
        }
        err.println("model " + modelId + ": " + points.rows().size() + " points, " + points.outside()
                + " outside the domain"
                + points.fallback()
                        .map(fallback -> ", answered by " + ReferenceText.of(fallback))
                        .orElse(""));
        points.simulatedError()
                .ifPresent(error -> err.println(
                        "standard error of the simulated values: " + TextTable.text(error) + " (root mean square)"));
        err.flush();
    }

    private void printTable(PrintWriter out) {
        List<String> heads = new ArrayList<>(points.names());
        heads.add(IN_DOMAIN);
        heads.addAll(points.boundNames());
        out.println(String.join(",", heads));
        for (EvaluatedPoints.Row row : points.rows()) {
            StringJoiner line = new StringJoiner(",");
            Arrays.stream(row.numbers()).mapToObj(EvaluationAnswer::cell).forEach(line::add);
            line.add(Boolean.toString(row.inDomain()));
            Arrays.stream(points.bounds(row)).mapToObj(EvaluationAnswer::cell).forEach(line::add);
            out.println(line);
        }
        out.flush();
    }

    private static String cell(double number) {
        return Double.isFinite(number) ? JsonText.number(number) : "";
    }
}
