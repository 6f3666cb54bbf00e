package io.espalier.adapters.cli.scenarios;

import io.espalier.adapters.cli.TextTable;
import io.espalier.pricing.scenario.gate.Criterion;
import io.espalier.pricing.scenario.gate.GateReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Verdicts of the gate, for programs and for people. */
final class GateJson {
    private GateJson() {}

    static Map<String, Object> of(GateReport report) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("method", report.model());
        object.put("offered", report.isOffered());
        object.put("reasons", report.reasons());
        object.put("criteria", report.criteria().stream().map(GateJson::of).toList());
        object.put("notes", report.notes());
        return object;
    }

    /** A limit that there is not is infinite, and null in JSON. */
    private static Map<String, Object> of(Criterion criterion) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("criterion", criterion.name());
        object.put("series", criterion.view());
        object.put("measured", criterion.measured());
        object.put("low", criterion.low());
        object.put("high", criterion.high());
        object.put("passed", criterion.passed());
        object.put("detail", criterion.detail());
        return object;
    }

    /** One row per criterion and generator. */
    static TextTable table(List<GateReport> reports) {
        TextTable table =
                new TextTable("method", "criterion", "series", "measured", "at least", "at most", "", "hold-out");
        for (GateReport report : reports) {
            for (Criterion c : report.criteria()) {
                table.row(
                        report.model(),
                        c.name(),
                        c.view(),
                        number(c.measured()),
                        number(c.low()),
                        number(c.high()),
                        c.passed() ? "pass" : "FAIL",
                        c.detail());
            }
        }
        return table;
    }

    static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4g", value) : "-";
    }

    /** One sentence. */
    static String verdict(GateReport report) {
        return report.model() + ": "
                + (report.isOffered() ? "offered" : "refused: " + String.join("; ", report.reasons()));
    }
}
