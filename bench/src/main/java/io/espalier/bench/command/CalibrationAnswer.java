package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.bench.calibration.CalibrationRow;
import io.espalier.bench.machine.MachineReport;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calibrations beside each other, and which programs were not there. */
record CalibrationAnswer(int series, int returns, List<CalibrationRow> rows, List<String> absent) implements Answer {

    @Override
    public Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("machine", MachineReport.describe());
        object.put("series", series);
        object.put("returns", returns);
        object.put("absent", absent);
        object.put("rows", rows.stream().map(CalibrationAnswer::json).toList());
        return object;
    }

    private static Map<String, Object> json(CalibrationRow row) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("who", row.who());
        object.put("median_ms", row.medianMillis());
        object.put("least_ms", row.leastMillis());
        object.put("most_ms", row.mostMillis());
        object.put("worse", row.worse());
        object.put("far_worse", row.farWorse());
        object.put("median_shortfall", row.medianShortfall());
        object.put("largest_shortfall", row.largestShortfall());
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        MachineLines.print(out);
        out.println(series + " series of " + returns + " returns; shortfall of log-likelihood below Espalier's");
        out.println();
        TextTable table = new TextTable(
                "who", "median ms", "least", "most", "worse of " + series, "by > 20", "median shortfall", "largest");
        for (CalibrationRow row : rows) {
            table.row(
                    row.who(),
                    row.medianMillis(),
                    row.leastMillis(),
                    row.mostMillis(),
                    Integer.toString(row.worse()),
                    Integer.toString(row.farWorse()),
                    row.medianShortfall(),
                    row.largestShortfall());
        }
        table.print(out);
        absent.forEach(why -> out.println("not measured: " + why));
        out.flush();
    }
}
