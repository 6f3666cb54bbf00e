package io.espalier.adapters.files.table;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.problem.WarningCode;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the columns of a table of prices are, read from its header: one price, known derivatives {@code d_<column>}, and inputs.
 *
 * <p>The outputs of {@code evaluate} may stand in it: with its {@code in_domain} the columns that say nothing of a price are left out with
 * a warning, without it their names are refused, because a model's answers bear them.
 */
final class PriceHeader {
    private static final String DERIVATIVE = "d_";
    private static final String VALUE = "value";
    private static final List<String> PRICE_NAMES = List.of(VALUE, "price");
    private static final String IN_DOMAIN = "in_domain";
    private static final Set<String> ANSWERS = Set.of("gamma", IN_DOMAIN, "lower", "upper");
    private static final Pattern LEGIBLE = Pattern.compile("[^\\p{Cntrl}\",]+");

    private final List<String> names;
    private final Set<String> known;
    private final Problems problems;
    private final List<Warning> warnings = new ArrayList<>();
    private final List<String> inputs = new ArrayList<>();
    private String price = "";
    private FactorLayout layout;

    private PriceHeader(List<String> names, Set<String> known, Problems problems) {
        this.names = names;
        this.known = known;
        this.problems = problems;
    }

    /**
     * Reads the names; where {@code problems} has any afterwards the columns are not known.
     *
     * @param known inputs, even where an answer might bear their name
     */
    static PriceHeader read(List<String> names, Optional<String> price, Set<String> known, Problems problems) {
        PriceHeader header = new PriceHeader(names, known, problems);
        header.checkNames();
        header.findPrice(price);
        header.sort();
        if (problems.isEmpty()) {
            header.layout =
                    new FactorLayout(header.inputs.stream().map(FactorId::named).toList());
        }
        return header;
    }

    private void checkNames() {
        new HeaderNames(names).check(problems);
        for (int c = 0; c < names.size(); c++) {
            String name = names.get(c);
            if (name.isEmpty()) {
                problems.add(ErrorCode.E_CSV, "", "every column must have a name: column " + (c + 1) + " has none");
            } else if (names.indexOf(name) == c && !LEGIBLE.matcher(name).matches()) {
                problems.add(
                        ErrorCode.E_CSV,
                        Echo.of(name),
                        "a column's name must hold no comma, quotation mark or control character: column " + (c + 1));
            }
        }
    }

    private void findPrice(Optional<String> wanted) {
        List<String> found = (wanted.isPresent() ? List.of(wanted.get()) : PRICE_NAMES)
                .stream().filter(names::contains).toList();
        if (found.isEmpty()) {
            problems.add(
                    ErrorCode.E_MISSING,
                    wanted.map(Echo::of).orElse(VALUE),
                    wanted.map(name -> "no such column: " + Echo.of(name))
                                    .orElse(
                                            "a column named value or price must hold the prices, or one that --value names")
                            + "; the table has " + Echo.of(names));
        } else if (found.size() > 1) {
            problems.add(ErrorCode.E_CONFLICT, VALUE, "which column holds the prices? Name one by --value: " + found);
        } else {
            price = found.get(0);
        }
    }

    private void sort() {
        names.stream().filter(name -> !name.isEmpty()).distinct().forEach(this::sort);
        List<String> unknown = names.stream()
                .filter(name -> isDerivative(name) && !inputs.contains(columnOf(name)))
                .distinct()
                .toList();
        unknown.forEach(name -> problems.add(
                ErrorCode.E_UNKNOWN_FIELD,
                Echo.of(name),
                DERIVATIVE + "<column> is the derivative in a column, and there is no input " + Echo.of(columnOf(name))
                        + "; the table has " + Echo.of(inputs)));
        if (inputs.isEmpty()) {
            problems.add(ErrorCode.E_MISSING, "", "a table of prices must have at least one column that is an input");
        }
    }

    private void sort(String name) {
        if (name.equals(price) || isDerivative(name)) {
            return;
        }
        if (!isAnswer(name)) {
            inputs.add(name);
        } else if (names.contains(IN_DOMAIN)) {
            warnings.add(new Warning(
                    WarningCode.W_UNUSED_FIELD,
                    Echo.of(name),
                    "an answer of evaluate, not an input: the column is left out"));
        } else {
            problems.add(
                    ErrorCode.E_CONFLICT,
                    Echo.of(name),
                    "an input must not have the name of an answer: give it another name");
        }
    }

    private boolean isAnswer(String name) {
        return !known.contains(name)
                && (ANSWERS.contains(name) || name.equals(VALUE) && !price.isEmpty() || isSecondDerivative(name));
    }

    private boolean isSecondDerivative(String name) {
        return names.stream()
                .anyMatch(row -> name.startsWith("h_" + row + "_")
                        && names.contains(name.substring(row.length() + "h__".length())));
    }

    private static boolean isDerivative(String name) {
        return name.startsWith(DERIVATIVE);
    }

    private static String columnOf(String derivative) {
        return derivative.substring(DERIVATIVE.length());
    }

    /** The inputs, in the order of the header. */
    FactorLayout layout() {
        return layout;
    }

    List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    /** The cell that holds the price. */
    int priceCell() {
        return names.indexOf(price);
    }

    /** The cell of each input. */
    int[] inputCells() {
        return inputs.stream().mapToInt(names::indexOf).toArray();
    }

    /** The cell of each input's derivative, -1 where the table has none. */
    int[] slopeCells() {
        return inputs.stream()
                .mapToInt(name -> names.indexOf(DERIVATIVE + name))
                .toArray();
    }

    /** How many columns there are. */
    int width() {
        return names.size();
    }

    /** The name of the column that holds the price. */
    String price() {
        return price;
    }
}
