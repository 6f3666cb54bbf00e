package io.espalier.adapters.cli.price;

import io.espalier.adapters.cli.TextTable;
import io.espalier.pricing.analytic.Greeks;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Price and Greeks for people: what belongs to the whole, one line per underlying, one per pair of them. */
final class PriceTable {
    /** Beyond, pairs fill pages: they are for programs. */
    private static final int MOST_NAMES_PAIRED = 10;

    private static final String ERROR = "+/-";

    private final PriceAnswer answer;
    private final Greeks greeks;
    private final Optional<Greeks> errors;

    private PriceTable(PriceAnswer answer) {
        this.answer = answer;
        this.greeks = answer.greeks();
        this.errors = answer.errors();
    }

    static void print(PriceAnswer answer, PrintWriter out) {
        PriceTable table = new PriceTable(answer);
        table.totals().print(out);
        out.println();
        table.underlyings().print(out);
        int n = answer.greeks().delta().length;
        if (n > 1 && n <= MOST_NAMES_PAIRED) {
            out.println();
            table.pairs().print(out);
        }
    }

    /** A row of numbers, each followed by its standard error where there is one. */
    private static final class Row {
        private final List<Object> cells = new ArrayList<>();
        private final boolean withErrors;

        Row(String name, boolean withErrors) {
            cells.add(name);
            this.withErrors = withErrors;
        }

        Row add(double value, double error) {
            cells.add(value);
            if (withErrors) {
                cells.add(error);
            }
            return this;
        }

        void addTo(TextTable table) {
            table.row(cells.toArray());
        }
    }

    private Row row(String name) {
        return new Row(name, errors.isPresent());
    }

    private TextTable table(String... heads) {
        List<String> all = new ArrayList<>(List.of(heads[0]));
        for (int k = 1; k < heads.length; k++) {
            all.add(heads[k]);
            if (errors.isPresent()) {
                all.add(ERROR);
            }
        }
        return new TextTable(all.toArray(String[]::new));
    }

    /** Where there are no standard errors these stand in and are not shown. */
    private Greeks shownErrors() {
        return errors.orElse(greeks);
    }

    private TextTable totals() {
        TextTable totals = table(answer.document().id().orElse("instrument"), "");
        Greeks error = shownErrors();
        row("pv").add(greeks.pv(), error.pv()).addTo(totals);
        if (answer.document().isSmoothed()) {
            row("smoothing bias")
                    .add(greeks.smoothingBias(), error.smoothingBias())
                    .addTo(totals);
        }
        row("rho").add(greeks.rho(), error.rho()).addTo(totals);
        row("theta per year").add(answer.thetaYear(), error.byExpiry()).addTo(totals);
        double days = PriceAnswer.DAYS_PER_YEAR;
        row("theta per day")
                .add(answer.thetaYear() / days, error.byExpiry() / days)
                .addTo(totals);
        answer.extras().forEach(totals::row);
        totals.row("source", answer.source().label());
        return totals;
    }

    private TextTable underlyings() {
        TextTable table = table("underlying", "delta", "gamma[i][i]", "vega");
        Greeks error = shownErrors();
        for (int i = 0; i < greeks.delta().length; i++) {
            row(answer.document().names().get(i))
                    .add(greeks.delta()[i], error.delta()[i])
                    .add(greeks.gamma()[i][i], error.gamma()[i][i])
                    .add(greeks.vega()[i], error.vega()[i])
                    .addTo(table);
        }
        return table;
    }

    private TextTable pairs() {
        TextTable table = table("pair", "gamma[i][j]", "cega");
        Greeks error = shownErrors();
        List<String> names = answer.document().names();
        for (int i = 0; i < greeks.delta().length; i++) {
            for (int j = i + 1; j < greeks.delta().length; j++) {
                row(names.get(i) + ", " + names.get(j))
                        .add(greeks.gamma()[i][j], error.gamma()[i][j])
                        .add(greeks.cega()[i][j], error.cega()[i][j])
                        .addTo(table);
            }
        }
        return table;
    }
}
