package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads the limits of a book. */
final class LimitFields {
    private static final Set<String> KNOWN = Set.of("delta", "vega", "pv_drop", "comment");
    private static final Set<String> DROP_KNOWN = Set.of("amount", "window_s", "comment");
    /** A window in nanoseconds must be a whole number that a feed's clock can hold: a century. */
    private static final NumberRange WINDOW =
            new NumberRange("in (0,3153600000]", seconds -> seconds > 0.0 && seconds <= 3_153_600_000.0);

    private final List<String> names;
    private final Problems problems;

    LimitFields(List<String> names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    /** The limits that are sound; problems are reported. */
    BookLimits read(Fields limits) {
        limits.allow(KNOWN);
        limits.text("comment");
        return new BookLimits(
                limits.object("delta").map(this::ranges).orElse(Map.of()),
                limits.object("vega").map(this::ranges).orElse(Map.of()),
                limits.object("pv_drop").flatMap(this::drop));
    }

    private Map<String, BookLimits.Range> ranges(Fields byName) {
        if (!names.isEmpty()) {
            byName.allow(Set.copyOf(names));
        }
        Map<String, BookLimits.Range> ranges = new LinkedHashMap<>();
        byName.names().forEach(name -> range(byName, name).ifPresent(range -> ranges.put(name, range)));
        return ranges;
    }

    private Optional<BookLimits.Range> range(Fields byName, String name) {
        Optional<double[]> ends = byName.numbers(name);
        if (ends.isPresent() && ends.get().length != 2) {
            problems.add(
                    ErrorCode.E_LENGTH,
                    byName.at(name),
                    "a range has a low and a high end: numbers=" + ends.get().length);
            return Optional.empty();
        }
        if (ends.isPresent() && ends.get()[0] > ends.get()[1]) {
            problems.add(
                    ErrorCode.E_RANGE,
                    byName.at(name),
                    "low must be <= high: low=" + ends.get()[0] + ", high=" + ends.get()[1]);
        }
        return ends.map(both -> new BookLimits.Range(both[0], both[1]));
    }

    private Optional<BookLimits.PvDrop> drop(Fields drop) {
        drop.allow(DROP_KNOWN);
        drop.text("comment");
        drop.require("amount");
        drop.require("window_s");
        OptionalDouble amount = NumberRange.POSITIVE.checked(drop, "amount", drop.number("amount"), problems);
        OptionalDouble seconds = WINDOW.checked(drop, "window_s", drop.number("window_s"), problems);
        return amount.isPresent() && seconds.isPresent()
                ? Optional.of(new BookLimits.PvDrop(amount.getAsDouble(), seconds.getAsDouble()))
                : Optional.empty();
    }
}
