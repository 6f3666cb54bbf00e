package io.espalier.adapters.cli.garch;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.files.ForecastDocument;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Variances ahead of given parameters. */
record GarchForecastAnswer(ForecastDocument document) implements Answer {

    @Override
    public Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.putAll(ForecastJson.of(document.forecast(), false));
        object.put("persistence", document.parameters().persistence());
        object.put("long_run_variance", document.parameters().longRunVariance());
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        double[] none = new double[document.forecast().variance().length];
        Arrays.fill(none, Double.NaN);
        ForecastJson.table(document.forecast(), none).print(out);
    }
}
