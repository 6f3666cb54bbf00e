package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.bench.experiment.gan.DigitRun;
import io.espalier.bench.experiment.gan.DigitScore;
import io.espalier.bench.experiment.gan.GanResults;
import io.espalier.bench.experiment.gan.ReturnRun;
import io.espalier.bench.machine.MachineReport;
import io.espalier.pricing.scenario.gate.Criterion;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Digits and returns that each variant draws, and what the gate says. */
record GradientGanAnswer(GanResults results, boolean full, double seconds) implements Answer {
    private static final String BRIEF_TEXT =
            "Short form: a few variants, seeds and steps; what is to be concluded needs --full.";

    @Override
    public Map<String, Object> json() {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("experiment", "gradient-gan");
        object.put("full", full);
        object.put("machine", MachineReport.describe());
        object.put("seed", results.plan().seed());
        object.put("returns", results.plan().source());
        object.put("digit_steps", results.plan().digitSteps());
        object.put("return_steps", results.plan().returnSteps());
        object.put("digits_real", json(results.digits().floor()));
        object.put(
                "digits",
                results.digits().runs().stream().map(GradientGanAnswer::json).toList());
        object.put("hold_out_loss", results.returns().loss());
        object.put("hold_out_horizon_loss", results.returns().horizonLoss());
        object.put(
                "generators",
                results.returns().runs().stream().map(GradientGanAnswer::json).toList());
        object.put("limits", LimitTable.json(results.limits()));
        object.put("seconds", seconds);
        return object;
    }

    private static Map<String, Object> json(DigitRun run) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("variant", run.variant().label());
        object.put("term", run.variant().term().kind().label());
        object.put("gamma", run.variant().term().gamma());
        object.put("seed", run.seed());
        object.putAll(json(run.score()));
        return object;
    }

    private static Map<String, Object> json(DigitScore score) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("mmd2", score.discrepancy());
        object.put("sliced_w1", score.sliced());
        object.put("knn_kl", score.divergence());
        object.put("accuracy_change", score.accuracyChange());
        return object;
    }

    private static Map<String, Object> json(ReturnRun run) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("generator", run.generator());
        object.put("knn_kl", run.divergence());
        object.put("offered", run.report().isOffered());
        object.put("understates", run.understates());
        object.put("reasons", run.report().reasons());
        object.put(
                "criteria",
                run.report().criteria().stream().map(GradientGanAnswer::json).toList());
        return object;
    }

    private static Map<String, Object> json(Criterion criterion) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("criterion", criterion.name());
        object.put("measured", criterion.measured());
        object.put("passed", criterion.passed());
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        MachineLines.print(out);
        print(
                GradientGanTables.digitLead(results),
                GradientGanTables.DIGIT_HEADS,
                GradientGanTables.digits(results),
                out);
        print(
                GradientGanTables.returnLead(results),
                GradientGanTables.RETURN_HEADS,
                GradientGanTables.returns(results),
                out);
        print(
                "What the gate refuses, and for which criteria how often:",
                GradientGanTables.REFUSAL_HEADS,
                GradientGanTables.refusals(results),
                out);
        LimitTable.print(results.limits(), out);
        out.printf(Locale.ROOT, "%n%.0f s%n", seconds);
        if (!full) {
            out.println(BRIEF_TEXT);
        }
    }

    private static void print(String lead, List<String> heads, List<List<String>> rows, PrintWriter out) {
        out.println();
        out.println(lead);
        out.println();
        TextTable.print(heads, rows, out);
    }
}
