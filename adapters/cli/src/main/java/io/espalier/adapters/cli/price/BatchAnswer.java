package io.espalier.adapters.cli.price;

import io.espalier.adapters.cli.Answer;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answers to an array of instruments, each as if it stood alone. */
record BatchAnswer(List<Answer> results) implements Answer {

    @Override
    public Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("results", results.stream().map(Answer::json).toList());
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        for (int i = 0; i < results.size(); i++) {
            out.println((i == 0 ? "" : System.lineSeparator()) + "[" + i + "]");
            out.flush();
            results.get(i).print(out, err);
        }
    }
}
