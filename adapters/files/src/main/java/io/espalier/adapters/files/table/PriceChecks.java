package io.espalier.adapters.files.table;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.problem.WarningCode;
import io.espalier.surrogate.blackbox.DistinctPoints;
import io.espalier.surrogate.blackbox.PriceList;
import io.espalier.surrogate.blackbox.PriceTraining;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Whether anything can be learnt from a table of prices. */
public final class PriceChecks {
    /** Squares of what is larger, summed over a table, are near the end of what a double holds. */
    private static final double LARGEST = 1e100;

    /** Squares of what spreads less, and of its hundredths, vanish; curvatures, which divide by them, overflow. */
    private static final double LEAST_SPREAD = 1e-100;

    private final PriceTable table;
    private final PriceList prices;
    private final Problems problems = new Problems();

    private PriceChecks(PriceTable table) {
        this.table = table;
        this.prices = table.prices();
    }

    /**
     * What is worth a second look: points that have several prices.
     *
     * @throws io.espalier.adapters.files.problem.InputException {@code E_RANGE}, all of them: too few points, prices or an input that never
     *     move, a number beyond 1e100, prices or an input that spread by less than 1e-100
     */
    public static List<Warning> require(PriceTable table) {
        PriceChecks checks = new PriceChecks(table);
        DistinctPoints points = DistinctPoints.of(checks.prices);
        checks.count(points.size());
        if (checks.prices.size() > 0) {
            checks.sizes();
            checks.moves();
            checks.spreads();
        }
        checks.problems.throwIfAny();
        return contradictions(points);
    }

    private void count(int points) {
        int least = PriceTraining.leastPoints(prices.columns());
        if (points < least) {
            problems.add(
                    ErrorCode.E_RANGE,
                    "",
                    "a table must have enough different points to train, select and judge: points=" + points
                            + ", needed=" + least + ", inputs=" + prices.columns());
        }
    }

    private void sizes() {
        for (int j = 0; j < prices.columns(); j++) {
            String name = prices.layout().factor(j).name();
            size(name, column(prices.x(), j));
            size("d_" + name, column(prices.slopes(), j));
        }
        size(table.value(), prices.value());
    }

    private void size(String name, double[] numbers) {
        Arrays.stream(numbers)
                .filter(v -> Math.abs(v) > LARGEST)
                .findFirst()
                .ifPresent(v -> problems.add(
                        ErrorCode.E_RANGE,
                        name,
                        "numbers must not be larger than " + LARGEST + " in size: found=" + v));
    }

    private void moves() {
        for (int j = 0; j < prices.columns(); j++) {
            double[] numbers = column(prices.x(), j);
            if (isStill(numbers)) {
                problems.add(
                        ErrorCode.E_RANGE,
                        prices.layout().factor(j).name(),
                        "an input must move from row to row, or nothing is known of its derivative: leave the column out; every row has "
                                + numbers[0]);
            }
        }
        if (isStill(prices.value())) {
            problems.add(
                    ErrorCode.E_RANGE,
                    table.value(),
                    "prices must move from row to row: every row has " + prices.value()[0]);
        }
    }

    private void spreads() {
        for (int j = 0; j < prices.columns(); j++) {
            spread(prices.layout().factor(j).name(), column(prices.x(), j));
        }
        spread(table.value(), prices.value());
    }

    private void spread(String name, double[] numbers) {
        double spread = Arrays.stream(numbers).max().orElse(0.0)
                - Arrays.stream(numbers).min().orElse(0.0);
        if (spread > 0.0 && spread < LEAST_SPREAD) {
            problems.add(
                    ErrorCode.E_RANGE,
                    name,
                    "numbers must spread by " + LEAST_SPREAD + " at least, give them in a smaller unit: spread="
                            + spread);
        }
    }

    private static boolean isStill(double[] numbers) {
        return Arrays.stream(numbers).allMatch(v -> v == numbers[0]);
    }

    private double[] column(double[] rows, int j) {
        int d = prices.columns();
        return IntStream.range(0, prices.size())
                .mapToDouble(i -> rows[i * d + j])
                .toArray();
    }

    private static List<Warning> contradictions(DistinctPoints points) {
        long contradicted = points.contradicted();
        return contradicted == 0
                ? List.of()
                : List.of(new Warning(
                        WarningCode.W_CONTRADICTION,
                        "",
                        "prices of one point differ at " + contradicted + " point" + (contradicted == 1 ? "" : "s")
                                + ", by at most " + points.largestContradiction()
                                + ": noise, or an input that the table lacks"));
    }
}
