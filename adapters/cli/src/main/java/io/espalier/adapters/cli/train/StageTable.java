package io.espalier.adapters.cli.train;

import io.espalier.adapters.cli.TextTable;
import io.espalier.surrogate.workflow.Stage;
import java.util.List;
import java.util.Locale;

/** The stages side by side: size, and R squared of values, deltas and gammas against the reference. */
public final class StageTable {
    private StageTable() {}

    /** The heads of the cells that {@link #cells} gives. */
    public static List<String> heads() {
        return List.of("stage", "hidden", "nodes", "parameters", "R2 values", "R2 deltas", "R2 gammas", "seconds");
    }

    /** One stage as text. */
    public static List<String> cells(Stage stage) {
        return List.of(
                stage.kind().label(),
                hidden(stage.network().hiddenSizes()),
                Integer.toString(stage.network().hiddenNodes()),
                Integer.toString(stage.network().parameters()),
                r2(stage.fit().value().r2()),
                r2(stage.fit().deltas().r2()),
                r2(stage.fit().gamma().r2()),
                String.format(Locale.ROOT, "%.1f", stage.seconds()));
    }

    /** Hidden sizes, equal ones folded: {@code 6x128}, {@code 3-3-1}. */
    public static String hidden(List<Integer> sizes) {
        if (sizes.size() > 2 && sizes.stream().distinct().count() == 1) {
            return sizes.size() + "x" + sizes.get(0);
        }
        return String.join("-", sizes.stream().map(Object::toString).toList());
    }

    /** R squared with six decimals, as the paper's tables have it; a dash where it is undefined. */
    public static String r2(double r2) {
        return Double.isNaN(r2) ? "-" : String.format(Locale.ROOT, "%.6f", r2);
    }

    /** All stages as a table for people. */
    public static TextTable of(List<Stage> stages) {
        TextTable table = new TextTable(heads().toArray(String[]::new));
        stages.forEach(stage -> table.row(cells(stage).toArray()));
        return table;
    }
}
