package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.bench.experiment.enclosure.EnclosureLimits;
import io.espalier.bench.experiment.enclosure.RankingRow;
import io.espalier.bench.experiment.enclosure.TeacherReport;
import io.espalier.bench.experiment.enclosure.TightnessRow;
import io.espalier.bench.machine.MachineReport;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How tight enclosures of large networks are, and how they rank. */
record EnclosuresAnswer(List<TeacherReport> teachers) implements Answer {

    @Override
    public Map<String, Object> json() {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("experiment", "enclosures");
        object.put("machine", MachineReport.describe());
        object.put("teachers", teachers.stream().map(EnclosuresAnswer::json).toList());
        return object;
    }

    private static Map<String, Object> json(TeacherReport teacher) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("seed", teacher.seed());
        object.put("r2", teacher.r2());
        object.put(
                "tightness",
                teacher.tightness().stream().map(EnclosuresAnswer::json).toList());
        object.put(
                "rankings",
                teacher.rankings().stream().map(EnclosuresAnswer::json).toList());
        return object;
    }

    private static Map<String, Object> json(TightnessRow row) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("box", row.box());
        object.put("method", row.method());
        object.put("cells", row.cells());
        object.put("value", row.value());
        object.put("value_seconds", row.seconds());
        object.put("worst_delta", row.delta());
        object.put("delta_seconds", row.deltaSeconds());
        object.put("gamma", row.gamma());
        object.put("gamma_seconds", row.gammaSeconds());
        return object;
    }

    private static Map<String, Object> json(RankingRow row) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("criterion", row.criterion());
        object.put("seconds", row.seconds());
        object.put("spearman", row.spearman());
        object.put("kept_no_fold", row.kept().get(0));
        object.put("kept_mean_fold", row.kept().get(1));
        object.put("kept_midpoint_fold", row.kept().get(2));
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        MachineLines.print(out);
        for (TeacherReport teacher : teachers) {
            out.printf(
                    Locale.ROOT,
                    "%nteacher 6x128 SiLU, seed %d, R2 of values %.6f: width over sampled width (corners included)%n%n",
                    teacher.seed(),
                    teacher.r2());
            final TextTable tightness = new TextTable(
                    "box", "method", "cells", "value", "s", "worst delta", "s with deltas", "gamma", "s with gamma");
            teacher.tightness()
                    .forEach(row -> tightness.row(
                            row.box(),
                            row.method(),
                            row.cells(),
                            factor(row.value()),
                            factor(row.seconds()),
                            factor(row.delta()),
                            factor(row.deltaSeconds()),
                            factor(row.gamma()),
                            factor(row.gammaSeconds())));
            tightness.print(out);
            out.printf(
                    "%nrank correlation with samples per layer, and R2 of values with 64 of 128 nodes kept everywhere, not"
                            + " retrained%n%n");
            final TextTable rankings =
                    new TextTable("criterion", "s", "Spearman", "no fold", "mean fold", "midpoint fold");
            teacher.rankings()
                    .forEach(row -> rankings.row(
                            row.criterion(),
                            factor(row.seconds()),
                            row.spearman().stream()
                                    .map(rho -> String.format(Locale.ROOT, "%.2f", rho))
                                    .collect(Collectors.joining(" ")),
                            r2(row.kept().get(0)),
                            r2(row.kept().get(1)),
                            r2(row.kept().get(2))));
            rankings.print(out);
        }
        LimitTable.print(EnclosureLimits.of(teachers), out);
    }

    private static String r2(double number) {
        return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, "%.4g", number);
    }

    private static String factor(double number) {
        return String.format(Locale.ROOT, Math.abs(number) < 100.0 ? "%.3f" : "%.3g", number);
    }
}
