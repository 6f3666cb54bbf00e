package io.espalier.adapters.files.product;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.pricing.product.PathDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Reads dates: a count n of equally spaced ones, T/n to T, or a list of times in years that increase, after 0 and up to T.
 *
 * <p>A time within 1e-12 of T, relative, is T: k T/n does not always come out of arithmetic as it should.
 */
final class DateFields {
    /** More dates than every day of fifty years are a slip of the hand. */
    static final int MOST = 20_000;

    private static final double EXPIRY_TOLERANCE = 1e-12;

    private final Fields fields;
    private final Problems problems;
    private final OptionalDouble expiry;

    DateFields(Terms terms) {
        this.fields = terms.fields();
        this.problems = terms.problems();
        this.expiry = terms.expiry();
    }

    /** A count or a list; empty where it is missing or broken. */
    Optional<List<PathDate>> countOrList(String name) {
        fields.require(name);
        if (fields.node(name).orElse(null) instanceof Node.NumberNode) {
            OptionalInt count = count(fields, name, 1, problems);
            return count.isPresent() ? Optional.of(equallySpaced(count.getAsInt())) : Optional.empty();
        }
        return listed(name, "a number of dates, or a list of times");
    }

    /** A list; empty where it is missing or broken. */
    Optional<List<PathDate>> list(String name) {
        fields.require(name);
        return listed(name, "a list of times");
    }

    /** A whole number from {@code least} to {@link #MOST}; empty where it is broken. */
    static OptionalInt count(Fields fields, String name, int least, Problems problems) {
        OptionalDouble number = fields.number(name);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        double value = number.getAsDouble();
        if (value != Math.rint(value) || value < least || value > MOST) {
            problems.add(
                    ErrorCode.E_RANGE,
                    fields.at(name),
                    "a whole number from " + least + " to " + MOST + " is expected: " + name + "=" + value);
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) value);
    }

    private static List<PathDate> equallySpaced(int n) {
        return IntStream.rangeClosed(1, n).mapToObj(k -> PathDate.ofShare(k, n)).toList();
    }

    private Optional<List<PathDate>> listed(String name, String expected) {
        if (fields.items(name, expected).isEmpty()) {
            return Optional.empty();
        }
        double[] times = fields.numbers(name).orElseThrow();
        if (times.length > MOST) {
            problems.add(
                    ErrorCode.E_RANGE,
                    fields.at(name),
                    "at most " + MOST + " dates are followed: " + name + " has " + times.length + " entries");
            return Optional.empty();
        }
        List<PathDate> dates = new ArrayList<>();
        double before = 0.0;
        for (int k = 0; k < times.length; k++) {
            double time = snapped(times[k]);
            check(fields.at(name) + "[" + k + "]", time, k == 0 ? OptionalDouble.empty() : OptionalDouble.of(before));
            dates.add(PathDate.of(time, expiry.orElse(Double.NaN)));
            before = time;
        }
        return Optional.of(dates);
    }

    private double snapped(double time) {
        double end = expiry.orElse(Double.NaN);
        return Math.abs(time - end) <= EXPIRY_TOLERANCE * end ? end : time;
    }

    /** NaN stands for what is reported already, and passes every test. */
    private void check(String where, double time, OptionalDouble before) {
        // At T = 0 today is the only date there is.
        boolean today = time == 0.0 && expiry.isPresent() && expiry.getAsDouble() == 0.0;
        if (time <= 0.0 && !today) {
            problems.add(ErrorCode.E_RANGE, where, "a date lies after today: " + where + "=" + time);
        } else if (expiry.isPresent() && expiry.getAsDouble() >= 0.0 && time > expiry.getAsDouble()) {
            problems.add(
                    ErrorCode.E_RANGE,
                    where,
                    "a date lies not beyond T: " + where + "=" + time + ", T=" + expiry.getAsDouble());
        } else if (before.isPresent() && time <= before.getAsDouble()) {
            problems.add(
                    ErrorCode.E_RANGE,
                    where,
                    "dates increase: " + where + "=" + time + ", the date before=" + before.getAsDouble());
        }
    }
}
