package io.espalier.adapters.cli.validate;

import io.espalier.adapters.report.page.Section;
import io.espalier.adapters.report.page.Table;
import java.util.List;

/** Breaches of no-arbitrage, each beside what it is held against. */
final class ArbitrageSection {
    private ArbitrageSection() {}

    static Section of(Findings findings) {
        if (findings.breaches().isEmpty()) {
            return Section.of(
                    "No arbitrage", "Nothing is known of this product's payment that its price must keep to.");
        }
        String measure = findings.reference().isExact()
                ? "The reference is exact and has no noise, so a breach is held against a quantile of the model's own error: one within"
                        + " it is no news beside the error, one beyond it is."
                : "A breach up to three standard errors of the reference at its point cannot be told from noise. The noise of gammas is"
                        + " not known: their breaches are held against a quantile of the model's error.";
        return Section.of(
                "No arbitrage",
                "What the product's payment alone demands of any price, checked at every point. " + measure
                        + " Size is in the output's own unit; D is the discount factor.",
                new Table(
                        "Claims and their breaches",
                        List.of("claim", "output", "checked", "breaches", "worst", "held against", "verdict"),
                        findings.breaches().stream()
                                .map(ArbitrageSection::cells)
                                .toList(),
                        List.of()));
    }

    private static List<String> cells(JudgedBreaches each) {
        return List.of(
                each.found().claim(),
                each.found().output(),
                Long.toString(each.found().checked()),
                Integer.toString(each.found().count()),
                Shown.text(each.found().worst()),
                each.measure(),
                each.verdict());
    }
}
