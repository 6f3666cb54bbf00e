package io.espalier.adapters.cli.prices;

import io.espalier.adapters.cli.TextTable;
import io.espalier.adapters.cli.model.FitJson;
import io.espalier.surrogate.certify.OutputFit;
import io.espalier.surrogate.certify.ValidationReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The outputs that a table of prices knows: the value, and each derivative of which it has a number. */
final class KnownFits {
    static final List<String> HEADS = List.of("output", "R2", "RMSE", "max error", "bias", "points");

    private KnownFits() {}

    private static Stream<OutputFit> of(ValidationReport report) {
        return report.outputs().stream()
                .filter(fit -> fit.samples() > 0 && !fit.name().equals(ValidationReport.DELTAS));
    }

    /** By name. */
    static Map<String, Object> json(ValidationReport report) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        of(report).forEach(fit -> outputs.put(fit.name(), FitJson.of(fit)));
        return outputs;
    }

    /** For people. */
    static TextTable table(ValidationReport report) {
        TextTable table = new TextTable(HEADS.toArray(String[]::new));
        cells(report).forEach(row -> table.row(row.toArray()));
        return table;
    }

    /** For a page. */
    static List<List<String>> cells(ValidationReport report) {
        return of(report).map(KnownFits::cells).toList();
    }

    private static List<String> cells(OutputFit fit) {
        return List.of(
                fit.name(),
                ArmTable.shown(fit.r2()),
                ArmTable.shown(fit.rmse()),
                ArmTable.shown(fit.maxError()),
                ArmTable.shown(fit.bias()),
                Long.toString(fit.samples()));
    }
}
