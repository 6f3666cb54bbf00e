package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/**
 * Where a number must lie.
 *
 * @param text the range as a reader would write it: {@code >= 0}, {@code in [0,1)}
 */
record NumberRange(String text, DoublePredicate holds) {
    static final NumberRange NOT_NEGATIVE = new NumberRange(">= 0", number -> number >= 0.0);
    static final NumberRange POSITIVE = new NumberRange("> 0", number -> number > 0.0);
    static final NumberRange SHARE_BELOW_ONE = new NumberRange("in [0,1)", number -> number >= 0.0 && number < 1.0);
    static final NumberRange SHARE_ABOVE_ZERO = new NumberRange("in (0,1]", number -> number > 0.0 && number <= 1.0);

    /** The number of that name, {@code absent} where it is not there; empty, with a problem reported, where it is broken. */
    OptionalDouble read(Fields fields, String name, double absent, Problems problems) {
        return checked(fields, name, fields.number(name, absent), problems);
    }

    /** That number, or, with a problem reported, none where it lies elsewhere. */
    OptionalDouble checked(Fields fields, String name, OptionalDouble number, Problems problems) {
        if (number.isPresent() && !holds.test(number.getAsDouble())) {
            problems.add(
                    ErrorCode.E_RANGE,
                    fields.at(name),
                    name + " must be " + text + ": " + name + "=" + number.getAsDouble());
            return OptionalDouble.empty();
        }
        return number;
    }
}
