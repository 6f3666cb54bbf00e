package io.espalier.adapters.cli.implied;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** The volatility of one quote: price units per square root of a year. */
record ImpliedVolAnswer(double normalVolatility) implements Answer {

    @Override
    public Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("normal_vol", normalVolatility);
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        new TextTable("quote", "").row("normal vol", normalVolatility).print(out);
    }
}
