package io.espalier.adapters.cli.prices;

import io.espalier.surrogate.blackbox.DerivativeColumns;
import io.espalier.surrogate.blackbox.SlopeDoubt;
import io.espalier.surrogate.certify.ValidationReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which columns of known derivatives were learnt, for programs; by the names of the table. */
final class DerivativeColumnsJson {
    private DerivativeColumnsJson() {}

    static Map<String, Object> of(DerivativeColumns columns) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("used", names(columns.used()));
        object.put("not_chosen", names(columns.notChosen()));
        object.put(
                "left_out",
                names(columns.leftOut().stream().map(SlopeDoubt::column).toList()));
        return object;
    }

    private static List<String> names(List<String> columns) {
        return columns.stream().map(DerivativeColumnsJson::name).toList();
    }

    /** What a table calls the derivative in a column. */
    static String name(String column) {
        return ValidationReport.DERIVATIVE_PREFIX + column;
    }
}
