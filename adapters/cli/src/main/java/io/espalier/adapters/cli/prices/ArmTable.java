package io.espalier.adapters.cli.prices;

import io.espalier.adapters.cli.TextTable;
import io.espalier.surrogate.blackbox.Arm;
import io.espalier.surrogate.blackbox.ArmResult;
import io.espalier.surrogate.blackbox.Judgement;
import io.espalier.surrogate.blackbox.TrainedPrices;
import io.espalier.surrogate.certify.OutputFit;
import io.espalier.surrogate.certify.ValidationReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The arms of one run side by side. */
record ArmTable(TrainedPrices trained) {
    static final List<String> HEADS =
            List.of("arm", "its best try", "RMSE selection", "RMSE test", "R2 test", "chosen");

    /** One object an arm. */
    List<Map<String, Object>> json() {
        return trained.arms().stream().map(ArmTable::json).toList();
    }

    private static Map<String, Object> json(ArmResult result) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("arm", result.arm().label());
        object.put("strength", result.best().made().strength());
        object.put("draw", result.best().made().draw() + 1);
        object.put("tries", Arm.TRIES);
        object.put("selection_rmse", result.best().selectionError());
        object.put("test_rmse", value(result).rmse());
        object.put("test_r2", value(result).r2());
        object.put("chosen", result.chosen());
        return object;
    }

    private static OutputFit value(ArmResult result) {
        return result.test()
                .map(Judgement::report)
                .map(ValidationReport::value)
                .orElse(new OutputFit(ValidationReport.VALUE, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN));
    }

    /** One row an arm. */
    List<List<String>> cells() {
        return trained.arms().stream().map(ArmTable::cells).toList();
    }

    private static List<String> cells(ArmResult result) {
        OutputFit value = value(result);
        return List.of(
                result.arm().label(),
                result.best().made().setting(),
                shown(result.best().selectionError()),
                shown(value.rmse()),
                shown(value.r2()),
                result.chosen() ? "yes" : "");
    }

    TextTable text() {
        TextTable table = new TextTable(HEADS.toArray(String[]::new));
        cells().forEach(row -> table.row(row.toArray()));
        return table;
    }

    static String shown(double number) {
        return Double.isFinite(number) ? String.format(Locale.ROOT, "%.5g", number) : "-";
    }
}
