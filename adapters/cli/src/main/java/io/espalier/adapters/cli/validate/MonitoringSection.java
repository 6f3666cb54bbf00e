package io.espalier.adapters.cli.validate;

import io.espalier.adapters.cli.TextTable;
import io.espalier.adapters.report.page.Section;
import io.espalier.adapters.report.page.Table;
import java.util.List;

/** What to watch while the model is in use, and at which numbers to warn and to stop. */
final class MonitoringSection {
    private MonitoringSection() {}

    static Section of(Monitoring monitoring) {
        return Section.of(
                "Monitoring in use",
                "Limits on differences come from the errors measured here: in a shadow run the reference prices some live quotes"
                        + " beside the model, and their differences should be no larger and no more frequent than these. Limits on"
                        + " shares are policy, over one day's quotes.",
                shares(),
                shadows(monitoring),
                inputs(monitoring));
    }

    private static Table shares() {
        return new Table(
                "Where the quotes lie",
                List.of("share of a day's quotes", "warn above", "stop above"),
                List.of(
                        row("outside the domain", Monitoring.OUTSIDE_WARN, Monitoring.OUTSIDE_STOP),
                        row("near an edge, in any one input", Monitoring.EDGE_WARN, Monitoring.EDGE_STOP)),
                List.of("Near an edge: outside the middle band below. Of points uniform over the box, "
                        + percent(2.0 * Monitoring.EDGE) + " are, in each input."));
    }

    private static List<String> row(String what, double warn, double stop) {
        return List.of(what, percent(warn), percent(stop));
    }

    private static Table shadows(Monitoring monitoring) {
        return new Table(
                "Differences from the reference in shadow",
                List.of("output", "threshold", "from quantile", "warn where more are above it", "stop at one above"),
                monitoring.shadows().stream()
                        .map(shadow -> List.of(
                                shadow.output(),
                                Shown.text(shadow.threshold()),
                                TextTable.percent(shadow.level()) + " %",
                                percent(shadow.share()),
                                Shown.text(shadow.stop()) + (shadow.proved() ? " (proved)" : "")))
                        .toList(),
                List.of(
                        "Threshold: upper end of the quantile's 95 % interval; twice the share that lies above it here is too many. "
                                + stop(monitoring)));
    }

    private static String stop(Monitoring monitoring) {
        return monitoring.shadows().stream().anyMatch(Monitoring.Shadow::proved)
                ? "Stop: a proved bound where there is one, else the largest error ever found."
                : "Stop: the largest error ever found.";
    }

    private static Table inputs(Monitoring monitoring) {
        return new Table(
                "Middle band of every input",
                List.of("input", "from", "to"),
                monitoring.inputs().stream()
                        .map(band -> List.of(band.input(), Shown.plain(band.low()), Shown.plain(band.high())))
                        .toList(),
                List.of());
    }

    private static String percent(double share) {
        return Shown.plain(100.0 * share) + " %";
    }
}
