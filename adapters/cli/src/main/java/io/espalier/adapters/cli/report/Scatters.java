package io.espalier.adapters.cli.report;

import io.espalier.adapters.report.chart.Scatter;
import io.espalier.adapters.report.page.Figure;
import io.espalier.adapters.report.page.SmallMultiples;
import io.espalier.surrogate.certify.ValidationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Predicted against true, quantity by quantity. */
public final class Scatters {
    /** One quantity of a comparison. */
    private record Quantity(String name, Pairs pairs, double r2) {}

    private Scatters() {}

    /** What {@link #of} shows of such a comparison: value, delta and gamma, as far as there are any. */
    public static List<String> quantities(Comparison pairs, ValidationReport fit) {
        return main(pairs, fit).map(Quantity::name).toList();
    }

    /** Value, delta and gamma side by side, headed by {@code title}; their files begin with {@code name}. */
    public static List<Figure> of(String title, String name, Comparison pairs, ValidationReport fit) {
        return main(pairs, fit).map(quantity -> figure(title, name, quantity)).toList();
    }

    /** The other first derivatives, side by side; empty where levels are the only columns. */
    public static Optional<SmallMultiples> others(String title, String name, Comparison pairs) {
        List<Quantity> quantities = new ArrayList<>();
        pairs.others().forEach((quantity, numbers) -> {
            if (!numbers.isEmpty()) {
                quantities.add(new Quantity(quantity, numbers, numbers.r2()));
            }
        });
        return quantities.isEmpty() ? Optional.empty() : Optional.of(row(title, name, quantities));
    }

    /** What was learnt beside a control. */
    public static SmallMultiples difference(String title, String name, Pairs differences) {
        return row(title, name, List.of(new Quantity("difference to the control", differences, differences.r2())));
    }

    private static SmallMultiples row(String title, String name, List<Quantity> quantities) {
        List<Figure> figures = quantities.stream()
                .map(quantity -> figure(title, name, quantity))
                .toList();
        return new SmallMultiples(
                name,
                quantities.stream().map(Quantity::name).toList(),
                List.of(new SmallMultiples.Row(title, "", figures)));
    }

    private static Stream<Quantity> main(Comparison pairs, ValidationReport fit) {
        return Stream.of(
                        new Quantity("value", pairs.values(), fit.value().r2()),
                        new Quantity("delta", pairs.deltas(), fit.deltas().r2()),
                        new Quantity("gamma", pairs.gammas(), fit.gamma().r2()))
                .filter(quantity -> !quantity.pairs().isEmpty());
    }

    private static Figure figure(String title, String name, Quantity quantity) {
        return new Figure(
                name + "-" + quantity.name().toLowerCase(Locale.ROOT).replaceAll("[ _]", "-"),
                Scatter.of(
                        title + ": " + quantity.name(),
                        quantity.name(),
                        "",
                        quantity.pairs().truth(),
                        quantity.pairs().predicted(),
                        quantity.r2()));
    }
}
