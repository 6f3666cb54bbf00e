package io.espalier.bench.experiment.pruning;

import io.espalier.bench.experiment.Spread;
import io.espalier.surrogate.workflow.PruningSpec;
import java.util.List;

/** All that was measured, by rows of the table. */
public record PruningTable(SobolevPruningPlan plan, List<TableCell> cells) {

    /** Copies the list. */
    public PruningTable {
        cells = List.copyOf(cells);
    }

    /** Rows in the order in which they were first measured. */
    public List<TableRow> rows() {
        return cells.stream().map(TableCell::row).distinct().toList();
    }

    /** One network a basket. */
    public List<TableCell> cells(TableRow row) {
        return cells.stream().filter(cell -> cell.row().equals(row)).toList();
    }

    /** R squared over baskets; the least is the worst. */
    public Spread r2(TableRow row, TableOutput output) {
        return Spread.of(cells(row), output::r2);
    }

    /** The middle R squared of a row behind the front. */
    double median(PruningSpec.Method ranking, TableStage stage, TableOutput output) {
        return r2(new TableRow(Setting.FRONT, ranking, stage), output).median();
    }
}
