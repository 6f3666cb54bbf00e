package io.espalier.adapters.cli.report;

import io.espalier.adapters.report.chart.Scatter;
import io.espalier.adapters.report.page.Figure;
import io.espalier.surrogate.certify.ValidationReport;
import java.util.List;

/** Predicted against true for value, delta and gamma, side by side. */
public final class Scatters {
    /** What the three figures show, in their order. */
    public static final List<String> QUANTITIES = List.of("value", "delta", "gamma");

    private Scatters() {}

    /** The three figures, headed by {@code title}; their files begin with {@code name}. */
    public static Figure[] of(String title, String name, Comparison pairs, ValidationReport fit) {
        return new Figure[] {
            figure(title, name, QUANTITIES.get(0), pairs.values(), fit.value().r2()),
            figure(title, name, QUANTITIES.get(1), pairs.deltas(), fit.deltas().r2()),
            figure(title, name, QUANTITIES.get(2), pairs.gammas(), fit.gamma().r2())
        };
    }

    private static Figure figure(String title, String name, String quantity, Comparison.Pairs pairs, double r2) {
        return new Figure(
                name + "-" + quantity,
                Scatter.of(title + ": " + quantity, quantity, "", pairs.truth(), pairs.predicted(), r2));
    }
}
