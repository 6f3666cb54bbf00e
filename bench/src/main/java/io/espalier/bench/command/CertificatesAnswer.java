package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.bench.experiment.certificate.CertificatePlan;
import io.espalier.bench.experiment.certificate.CertificateRow;
import io.espalier.bench.machine.MachineReport;
import io.espalier.surrogate.artefact.ProvedStatement;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Proved bounds over found errors. */
record CertificatesAnswer(CertificatePlan plan, List<CertificateRow> rows) implements Answer {

    @Override
    public Map<String, Object> json() {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("experiment", "certificates");
        object.put("machine", MachineReport.describe());
        object.put("pruned", plan.pruned());
        object.put("seed", plan.seed());
        object.put("rows", rows.stream().map(CertificatesAnswer::json).toList());
        return object;
    }

    private static Map<String, Object> json(CertificateRow row) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("assets", row.assets());
        object.put("hidden", row.hidden());
        object.put("found", row.found());
        object.put("bound_over_found", row.ratio());
        object.put("cells", row.cells());
        object.put("proof_seconds", row.seconds());
        object.put("search_seconds", row.searchSeconds());
        object.put("planted_error_refuted", row.refuted());
        object.put(
                "statements",
                row.statements().stream().map(CertificatesAnswer::json).toList());
        return object;
    }

    private static Map<String, Object> json(ProvedStatement statement) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("claim", statement.claim());
        object.put("holds", statement.holds());
        object.put("slack", statement.slack());
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        MachineLines.print(out);
        out.printf(
                Locale.ROOT,
                "%nlargest error found by %d uniform points, corners, diagonals and climbs, and the proved bound over it; %s; seed"
                        + " %d%n%n",
                plan.points(),
                plan.pruned() ? "pruned from layers of 128" : "trained at their size",
                plan.seed());
        final TextTable table = new TextTable(
                "assets",
                "hidden",
                "value error",
                "bound over it",
                "delta error",
                "bound over it, worst",
                "gamma error",
                "bound over it",
                "cells",
                "proof s",
                "search s",
                "1 % off is refuted");
        rows.forEach(row -> table.row(
                row.assets(),
                Shapes.text(row.hidden()),
                LimitTable.number(row.found()[0]),
                ratio(row.ratio()[0]),
                LimitTable.number(row.found()[1]),
                ratio(row.ratio()[1]),
                LimitTable.number(row.found()[2]),
                ratio(row.ratio()[2]),
                row.cells(),
                ratio(row.seconds()),
                ratio(row.searchSeconds()),
                row.refuted() ? "yes" : "NO"));
        table.print(out);
    }

    private static String ratio(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }
}
