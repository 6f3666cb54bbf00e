package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.bench.experiment.Phases;
import io.espalier.bench.experiment.Spread;
import io.espalier.bench.experiment.ridge.RidgeTime;
import io.espalier.bench.machine.MachineReport;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Wall times of a surrogate's parts, cold and warm. */
record RidgeTimeAnswer(RidgeTime time, int threads) implements Answer {

    @Override
    public Map<String, Object> json() {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("experiment", "ridge-accuracy");
        object.put("machine", MachineReport.describe());
        object.put("assets", time.cell().assets());
        object.put("samples", time.cell().samples());
        object.put("threads", threads);
        object.put("warm_up_runs", time.warmUps());
        object.put("first_run", json(time.first()));
        object.put("runs", time.warm().stream().map(RidgeTimeAnswer::json).toList());
        object.put("median_seconds", Spread.of(time.warm(), Phases::inAll).median());
        return object;
    }

    private static Map<String, Object> json(Phases phases) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("generation_seconds", phases.generation());
        object.put("training_seconds", phases.training());
        object.put("validation_seconds", phases.validation());
        object.put("seconds", phases.inAll());
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        MachineLines.print(out);
        out.printf(
                Locale.ROOT,
                "%n%d assets, %d antithetic samples, %d threads: wall seconds of %d runs after %d to warm up, each of a basket of its"
                        + " own%n%n",
                time.cell().assets(),
                time.cell().samples(),
                threads,
                time.warm().size(),
                time.warmUps());
        final TextTable table = new TextTable("part", "median", "least", "most", "first run of this JVM");
        row(table, "labels", Phases::generation);
        row(table, "training", Phases::training);
        row(table, "validation", Phases::validation);
        row(table, "in all", Phases::inAll);
        table.print(out);
    }

    private void row(TextTable table, String part, ToDoubleFunction<Phases> of) {
        final Spread spread = Spread.of(time.warm(), of);
        table.row(
                part,
                seconds(spread.median()),
                seconds(spread.least()),
                seconds(spread.largest()),
                seconds(of.applyAsDouble(time.first())));
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }
}
