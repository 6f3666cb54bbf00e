package io.espalier.adapters.cli.price;

import io.espalier.adapters.cli.TextTable;
import io.espalier.pricing.analytic.Greeks;
import java.io.PrintWriter;

/** Price and Greeks for people: what belongs to the whole, then one line per underlying. */
final class PriceTable {
    private PriceTable() {}

    static void print(PriceAnswer answer, PrintWriter out) {
        Greeks greeks = answer.greeks();
        TextTable totals = new TextTable(answer.document().id().orElse("instrument"), "");
        totals.row("pv", greeks.pv());
        answer.extras().forEach((name, value) -> {
            // Per-underlying errors stand in the second table.
            if (value == null || !value.getClass().isArray()) {
                totals.row(name, value);
            }
        });
        if (answer.document().isSmoothed()) {
            totals.row("smoothing bias", greeks.smoothingBias());
        }
        totals.row("rho", greeks.rho());
        totals.row("theta per year", answer.thetaYear());
        totals.row("theta per day", answer.thetaYear() / PriceAnswer.DAYS_PER_YEAR);
        totals.row("source", answer.source().label());
        totals.print(out);
        out.println();
        underlyings(answer).print(out);
    }

    private static TextTable underlyings(PriceAnswer answer) {
        Greeks greeks = answer.greeks();
        double[] error = answer.extras().get("delta_std_error") instanceof double[] given ? given : null;
        TextTable table = error == null
                ? new TextTable("underlying", "delta", "gamma[i][i]", "vega")
                : new TextTable("underlying", "delta", "+/-", "gamma[i][i]", "vega");
        for (int i = 0; i < greeks.delta().length; i++) {
            String name = answer.document().names().get(i);
            if (error == null) {
                table.row(name, greeks.delta()[i], greeks.gamma()[i][i], greeks.vega()[i]);
            } else {
                table.row(name, greeks.delta()[i], error[i], greeks.gamma()[i][i], greeks.vega()[i]);
            }
        }
        return table;
    }
}
