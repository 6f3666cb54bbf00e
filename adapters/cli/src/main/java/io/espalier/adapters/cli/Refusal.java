package io.espalier.adapters.cli;

import io.espalier.adapters.files.problem.Problem;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why there is no answer. */
public record Refusal(List<Problem> problems) implements Answer {

    @Override
    public Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", false);
        List<Object> errors = new ArrayList<>();
        problems.forEach(problem -> errors.add(json(problem)));
        object.put("errors", errors);
        return object;
    }

    private static Map<String, Object> json(Problem problem) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", problem.code().name());
        error.put("field", problem.field());
        error.put("message", problem.message());
        return error;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        problems.forEach(problem -> err.println("espalier: " + problem));
        err.flush();
    }
}
