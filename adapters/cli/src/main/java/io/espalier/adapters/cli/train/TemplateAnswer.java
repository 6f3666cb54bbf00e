package io.espalier.adapters.cli.train;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.files.SpecTemplate;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** A specification to start from. */
record TemplateAnswer() implements Answer {
    @Override
    public Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("spec", SpecTemplate.text());
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        out.print(SpecTemplate.text());
        out.flush();
    }
}
