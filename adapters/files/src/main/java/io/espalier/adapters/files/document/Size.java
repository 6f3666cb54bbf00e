package io.espalier.adapters.files.document;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import java.util.OptionalInt;

/** How many entries arrays must have, one per underlying, and which field says so; unknown where that field is broken. */
public record Size(OptionalInt count, String saidBy, Problems problems) {

    /** As many as {@code saidBy} has. */
    public static Size of(int count, String saidBy, Problems problems) {
        return new Size(OptionalInt.of(count), saidBy, problems);
    }

    /** No number that anything could be held against. */
    public static Size unknown(String saidBy, Problems problems) {
        return new Size(OptionalInt.empty(), saidBy, problems);
    }

    /** Whether there are surely several underlyings. */
    public boolean isSeveral() {
        return count.isPresent() && count.getAsInt() > 1;
    }

    /** Reports the array {@code name} if it has another number of entries. */
    public boolean check(Fields fields, String name, int length) {
        if (count.isEmpty() || count.getAsInt() == length) {
            return true;
        }
        problems.add(
                ErrorCode.E_LENGTH,
                fields.at(name),
                name + " has " + length + " entries, " + saidBy + " has " + count.getAsInt());
        return false;
    }
}
