package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.bench.jmh.MicroPlan;
import io.espalier.bench.jmh.MicroResult;
import io.espalier.bench.machine.MachineReport;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The suite's figures, and where they come from. */
record MicroAnswer(MicroPlan plan, List<MicroResult> results) implements Answer {

    @Override
    public Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("machine", MachineReport.describe());
        object.put("forks", plan.forks());
        object.put("warm_ups", plan.warmUps());
        object.put("iterations", plan.iterations());
        object.put("iteration_ms", plan.time().toMillis());
        object.put(
                "results", results.stream().map(result -> json(result, results)).toList());
        return object;
    }

    private static Map<String, Object> json(MicroResult result, List<MicroResult> all) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("benchmark", result.benchmark());
        object.put("parameters", result.parameters());
        object.put("ns_per_op", result.nanos());
        object.put("ns_per_op_error", result.error());
        object.put("times_the_value", ValueRatio.of(result, all));
        object.put("bytes_per_op", result.bytes());
        object.put("samples", result.samples());
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        MachineLines.print(out);
        out.printf(
                Locale.ROOT,
                "forks %d, warm-up %d and measurement %d iterations of %d ms%n%n",
                plan.forks(),
                plan.warmUps(),
                plan.iterations(),
                plan.time().toMillis());
        TextTable table = new TextTable("benchmark", "of", "ns/op", "+- 99.9 %", "B/op", "times value");
        for (MicroResult result : results) {
            table.row(
                    result.benchmark(),
                    String.join(" ", result.parameters().values()),
                    number(result.nanos()),
                    number(result.error()),
                    number(result.bytes()),
                    number(ValueRatio.of(result, results)));
        }
        table.print(out);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.2f", value);
    }
}
