package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** Reads {@code inputs}: the columns in document order, and the range served of each. */
final class InputFields {
    private static final Map<String, IntFunction<FactorId>> PER_UNDERLYING = Map.of(
            "spots", FactorId::spot,
            "forwards", FactorId::forward,
            "vols", FactorId::volatility);
    private static final String VOL = "vol";
    private static final String CORR = "corr";
    private static final Node ZERO = new Node.NumberNode(0.0);
    private static final Map<String, FactorId> SINGLE = Map.of(
            VOL,
            FactorId.commonVolatility(),
            CORR,
            FactorId.commonCorrelation(),
            "strike",
            FactorId.of(FactorId.Kind.STRIKE),
            "T",
            FactorId.of(FactorId.Kind.EXPIRY),
            "rate",
            FactorId.of(FactorId.Kind.RATE));
    private static final Set<String> OF_GARCH = Set.of("h1", "omega", "alpha", "beta", "lambda");

    private static final Set<String> NON_NEGATIVE = Set.of("vols", VOL, "T");

    private final int underlyings;
    private final Problems problems;
    private final InputColumns columns = new InputColumns();
    private final Map<String, Node> middles = new LinkedHashMap<>();

    /** @param underlyings how many there are, 0 where that is unknown */
    InputFields(Fields fields, int underlyings, Problems problems) {
        this.underlyings = underlyings;
        this.problems = problems;
        if (fields.names().findAny().isEmpty()) {
            problems.add(ErrorCode.E_TYPE, fields.path(), "an input at least is expected, not an empty object");
            columns.refuse();
        }
        if (fields.has("spots") && fields.has("forwards")) {
            problems.add(
                    ErrorCode.E_CONFLICT, fields.at("forwards"), "forwards and spots exclude each other: give one");
            columns.refuse();
        }
        if (fields.has("vols") && fields.has(VOL)) {
            problems.add(ErrorCode.E_CONFLICT, fields.at(VOL), "vol and vols exclude each other: give one");
            columns.refuse();
        }
        Set<String> known = known();
        known.addAll(OF_GARCH);
        fields.allow(known);
        fields.names().filter(OF_GARCH::contains).forEach(name -> refuseGarch(fields, name));
        fields.names().filter(known()::contains).forEach(name -> read(fields, name));
    }

    private void refuseGarch(Fields fields, String name) {
        problems.add(
                ErrorCode.E_UNKNOWN_FIELD,
                fields.at(name),
                name + " belongs to the GARCH process, which is no part of this model: model=bachelier");
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>(PER_UNDERLYING.keySet());
        known.addAll(SINGLE.keySet());
        return known;
    }

    private void read(Fields fields, String name) {
        boolean single = SINGLE.containsKey(name);
        int width = single ? 1 : underlyings;
        Optional<Fields> range = fields.object(name);
        double[] low = range.map(r -> side(r, "low", width, single)).orElse(new double[0]);
        double[] high = range.map(r -> side(r, "high", width, single)).orElse(new double[0]);
        range.ifPresent(r -> r.allow(Set.of("low", "high")));
        if (range.isEmpty() || low.length != high.length || low.length == 0) {
            columns.refuse();
        } else {
            range.ifPresent(r -> check(r, name, low, high, single));
        }
        add(name, low, high, single);
    }

    /** One side of a range: a number, or a list with one per underlying; a number serves all of them. */
    private double[] side(Fields range, String side, int width, boolean single) {
        range.require(side);
        if (range.node(side).orElse(null) instanceof Node.ArrayNode && !single) {
            double[] values = range.numbers(side).orElse(new double[0]);
            if (values.length > 0 && width > 0 && values.length != width) {
                problems.add(
                        ErrorCode.E_LENGTH,
                        range.at(side),
                        side + " has " + values.length + " entries, the product has " + width + " underlyings");
                return new double[0];
            }
            return values;
        }
        double value = range.number(side).orElse(Double.NaN);
        double[] values = new double[width];
        Arrays.fill(values, value);
        return values;
    }

    private void check(Fields range, String name, double[] low, double[] high, boolean single) {
        for (int i = 0; i < low.length; i++) {
            String where = range.at("low") + (single ? "" : "[" + i + "]");
            if (low[i] > high[i]) {
                problems.add(ErrorCode.E_RANGE, where, "low must be <= high: low=" + low[i] + ", high=" + high[i]);
            }
            if (NON_NEGATIVE.contains(name) && !name.equals("T") && low[i] < 0.0) {
                problems.add(ErrorCode.E_NEGATIVE_VOL, where, low[i] + " < 0");
            }
            if (name.equals("T") && low[i] < 0.0) {
                problems.add(ErrorCode.E_EXPIRED, where, "T=" + low[i] + " is negative: the option has expired");
            }
            if (!(low[i] <= high[i] && (low[i] >= 0.0 || !NON_NEGATIVE.contains(name)))) {
                columns.refuse();
            }
        }
        if (name.equals(CORR)) {
            checkCorrelation(range, low[0], high[0]);
        }
    }

    /** At either end the matrix is singular, and its root has no derivative to learn from. */
    private void checkCorrelation(Fields range, double low, double high) {
        if (underlyings == 1) {
            problems.add(
                    ErrorCode.E_CONFLICT, range.path(), "a common correlation needs two underlyings: underlyings=1");
            columns.refuse();
            return;
        }
        double lowest = underlyings > 1 ? Correlation.lowestCommon(underlyings) : -1.0;
        if (low <= lowest || high >= 1.0) {
            String where = range.at(low <= lowest ? "low" : "high");
            problems.add(
                    ErrorCode.E_CORR_RANGE,
                    where,
                    "a common correlation must lie between " + lowest + " and 1, both excluded: low=" + low + ", high="
                            + high);
            columns.refuse();
        }
    }

    private void add(String name, double[] low, double[] high, boolean single) {
        List<Node> middle = new ArrayList<>();
        for (int i = 0; i < Math.max(low.length, single ? 1 : Math.max(1, underlyings)); i++) {
            boolean there = i < low.length && i < high.length;
            FactorId factor =
                    single ? SINGLE.get(name) : PER_UNDERLYING.get(name).apply(i);
            columns.add(factor, there ? low[i] : 0.0, there ? high[i] : 0.0);
            middle.add(new Node.NumberNode(there ? middle(name, low[i], high[i]) : 0.0));
        }
        if (name.equals(VOL)) {
            // One number does not say how volatilities stand to each other: the product must.
            return;
        }
        middles.put(name, single ? middle.get(0) : new Node.ArrayNode(middle));
        if (name.equals(CORR)) {
            middles.put(name, matrix(middle.get(0)));
        }
    }

    /** The correlation matrix of which every pair has that number. */
    private Node matrix(Node common) {
        List<Node> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(1, underlyings); i++) {
            List<Node> row =
                    new ArrayList<>(Collections.nCopies(Math.max(1, underlyings), columns.isSound() ? common : ZERO));
            row.set(i, new Node.NumberNode(1.0));
            rows.add(new Node.ArrayNode(row));
        }
        return new Node.ArrayNode(rows);
    }

    /** A broken range is reported already: a legal number keeps it from being reported as the product's fault too. */
    private static double middle(String name, double low, double high) {
        double middle = 0.5 * low + 0.5 * high;
        boolean signed = !NON_NEGATIVE.contains(name);
        return Double.isNaN(middle) || (middle < 0.0 && !signed) ? 0.0 : middle;
    }

    /** Where one number moves all volatilities, the product's say how they stand to the first, which must not be 0 then. */
    void requireProportions(Optional<InstrumentDocument> product) {
        boolean isCommon = columns.has(FactorId.commonVolatility());
        if (isCommon
                && product.filter(read -> read.instrument().market().vols()[0] == 0.0)
                        .isPresent()) {
            problems.add(
                    ErrorCode.E_RANGE,
                    "product.vols[0]",
                    "volatilities that vol moves in proportion to the first need one that is > 0: vols[0]=0");
        }
    }

    /** The product's value of each input where it gives none: the middle of its range. */
    Map<String, Node> middles() {
        return middles;
    }

    /** The columns and their ranges. */
    InputColumns columns() {
        return columns;
    }

    /** How many underlyings there are, 0 where that is unknown. */
    int underlyings() {
        return underlyings;
    }

    /** Whether the correlation that all pairs share is a column. */
    boolean hasCorrelation() {
        return columns.has(FactorId.commonCorrelation());
    }
}
