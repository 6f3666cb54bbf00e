package io.espalier.adapters.files.product;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.pricing.product.Schedule;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Reads dates: a count n of equally spaced ones, T/n to T, or a list of times in years that increase, after 0 and up to T.
 *
 * <p>A time within 1e-12 of T, relative, is T: k T/n does not always come out of arithmetic as it should.
 */
final class ScheduleFields {
    /** More dates than every day of fifty years are a slip of the hand. */
    static final int MOST = 20_000;

    private static final double EXPIRY_TOLERANCE = 1e-12;

    private final Fields fields;
    private final Problems problems;
    private final OptionalDouble expiry;
    private final int most;

    /** Of at most {@link #MOST} dates. */
    ScheduleFields(Terms terms) {
        this(terms, MOST);
    }

    ScheduleFields(Terms terms, int most) {
        this.most = most;
        this.fields = terms.fields();
        this.problems = terms.problems();
        this.expiry = terms.expiry();
    }

    /** A count or a list; empty where it is missing or broken. */
    Optional<Schedule> countOrList(String name) {
        fields.require(name);
        if (fields.node(name).orElse(null) instanceof Node.NumberNode) {
            OptionalInt count = count(fields, name, 1, most, problems);
            return count.isPresent() ? Optional.of(Schedule.equallySpaced(count.getAsInt())) : Optional.empty();
        }
        return listed(name, "a number of dates, or a list of times");
    }

    /** A list; empty where it is missing or broken. */
    Optional<Schedule> list(String name) {
        fields.require(name);
        return listed(name, "a list of times");
    }

    /** A whole number from {@code least} to {@code most}; empty where it is broken. */
    static OptionalInt count(Fields fields, String name, int least, int most, Problems problems) {
        OptionalDouble number = fields.number(name);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        double value = number.getAsDouble();
        if (value != Math.rint(value) || value < least || value > most) {
            problems.add(
                    ErrorCode.E_RANGE,
                    fields.at(name),
                    "a whole number from " + least + " to " + most + " is expected: " + name + "=" + value);
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) value);
    }

    private Optional<Schedule> listed(String name, String expected) {
        if (fields.items(name, expected).isEmpty()) {
            return Optional.empty();
        }
        double[] times = fields.numbers(name).orElseThrow();
        if (times.length > most) {
            problems.add(
                    ErrorCode.E_RANGE,
                    fields.at(name),
                    "at most " + most + " dates are followed: " + name + " has " + times.length + " entries");
            return Optional.empty();
        }
        boolean sound = true;
        for (int k = 0; k < times.length; k++) {
            times[k] = snapped(times[k]);
            sound &= check(fields.at(name) + "[" + k + "]", times[k], k == 0 ? 0.0 : times[k - 1], k == 0);
        }
        return sound ? Optional.of(schedule(times)) : Optional.empty();
    }

    /** At T = 0 the one date is today, which is expiry. */
    private static Schedule schedule(double[] times) {
        return times[0] == 0.0 ? Schedule.equallySpaced(1) : Schedule.of(times);
    }

    private double snapped(double time) {
        double end = expiry.orElse(Double.NaN);
        return Math.abs(time - end) <= EXPIRY_TOLERANCE * end ? end : time;
    }

    /** Whether the entry at {@code where} is a date that may follow {@code before}; NaN is reported already. */
    private boolean check(String where, double time, double before, boolean first) {
        if (Double.isNaN(time)) {
            return false;
        }
        if (!(time > 0.0 || first && isToday(time))) {
            return refuse(where, "a date lies after today: " + where + "=" + time);
        }
        // A T that has passed is reported already.
        if (expiry.isPresent() && expiry.getAsDouble() >= 0.0 && time > expiry.getAsDouble()) {
            return refuse(where, "no date lies after T: " + where + "=" + time + ", T=" + expiry.getAsDouble());
        }
        if (!first && time <= before) {
            return refuse(where, "dates increase: " + where + "=" + time + ", the date before=" + before);
        }
        return true;
    }

    private boolean isToday(double time) {
        return time == 0.0 && expiry.isPresent() && expiry.getAsDouble() == 0.0;
    }

    private boolean refuse(String where, String message) {
        problems.add(ErrorCode.E_RANGE, where, message);
        return false;
    }
}
