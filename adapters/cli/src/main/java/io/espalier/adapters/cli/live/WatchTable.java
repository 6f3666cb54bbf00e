package io.espalier.adapters.cli.live;

import io.espalier.adapters.cli.TextTable;
import io.espalier.risk.pipeline.Alert;
import io.espalier.risk.pipeline.PositionDrift;
import io.espalier.risk.pipeline.ShadowReport;
import io.espalier.risk.pipeline.Swap;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was seen beside the prices of a session, for people and for programs. */
final class WatchTable {
    private WatchTable() {}

    /** Models that took over or are compared, positions that a model serves or that left a domain, and alerts that stand. */
    static void print(WatchReport report, PrintWriter out) {
        if (!report.swaps().isEmpty() || !report.shadows().isEmpty()) {
            TextTable models =
                    new TextTable("model", "id", "positions", "samples", "mean diff", "largest", "of allowed", "seq");
            report.swaps().forEach(swap -> models.row(cells(swap.trial(), swap.seq())));
            report.shadows().forEach(shadow -> models.row(cells(shadow, "shadow")));
            models.print(out);
        }
        List<PositionDrift> modelled =
                report.drift().stream().filter(drift -> drift.modelId() != 0).toList();
        if (!modelled.isEmpty()) {
            TextTable table = new TextTable("position", "model", "quotes", "outside", "edge", "least edge");
            modelled.forEach(drift -> table.row(
                    drift.id(), id(drift.modelId()), drift.quotes(), drift.outside(), drift.edge(), drift.leastEdge()));
            table.print(out);
        }
        report.standing().forEach(alert -> out.println(alert.line()));
    }

    private static Object[] cells(ShadowReport shadow, Object end) {
        return new Object[] {
            shadow.name(),
            id(shadow.modelId()),
            shadow.positions(),
            shadow.samples(),
            shadow.meanDifference(),
            shadow.largestDifference(),
            shadow.worst(),
            end
        };
    }

    /** The same as fields of an answer. */
    static Map<String, Object> json(WatchReport report) {
        Map<String, Object> raised = new LinkedHashMap<>();
        report.raised().forEach((kind, count) -> raised.put(kind.label(), count));
        Map<String, Object> alerts = new LinkedHashMap<>();
        alerts.put("raised", raised);
        alerts.put("standing", report.standing().stream().map(WatchTable::json).toList());
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("alerts", alerts);
        object.put("swaps", report.swaps().stream().map(WatchTable::json).toList());
        object.put("shadow", report.shadows().stream().map(WatchTable::json).toList());
        object.put("drift", report.drift().stream().map(WatchTable::json).toList());
        return object;
    }

    private static Map<String, Object> json(Alert alert) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", alert.kind().label());
        object.put("subject", alert.subject());
        object.put("message", alert.message());
        return object;
    }

    private static Map<String, Object> json(Swap swap) {
        Map<String, Object> object = json(swap.trial());
        object.put("seq", swap.seq());
        object.put("ts_ns", swap.feedNanos());
        return object;
    }

    private static Map<String, Object> json(ShadowReport shadow) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", shadow.name());
        object.put("model_id", id(shadow.modelId()));
        object.put("positions", shadow.positions());
        object.put("samples", shadow.samples());
        object.put("mean_difference", shadow.meanDifference());
        object.put("largest_difference", shadow.largestDifference());
        object.put("largest_of_allowed", shadow.worst());
        return object;
    }

    private static Map<String, Object> json(PositionDrift drift) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", drift.id());
        object.put("model_id", id(drift.modelId()));
        object.put("quotes", drift.quotes());
        object.put("outside", drift.outside());
        object.put("outside_share", drift.outsideShare());
        object.put("edge", drift.edge());
        object.put("least_edge", drift.leastEdge());
        return object;
    }

    /** A model's number as people know it; nothing where there is no model. */
    private static String id(long model) {
        return model == 0 ? null : BookAssembly.modelId(model);
    }
}
