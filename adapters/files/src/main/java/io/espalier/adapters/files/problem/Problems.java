package io.espalier.adapters.files.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects everything that is wrong with one input; belongs to one reader. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    /** Reports a problem with the value at {@code field}; the empty field is the input as a whole. */
    public void add(ErrorCode code, String field, String message) {
        found.add(Problem.at(code, field, message));
    }

    /** What {@code reading} gives; what it refuses counts as found here, so that the next thing is looked at too. */
    public <T> Optional<T> gather(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (InputException e) {
            found.addAll(e.problems());
            return Optional.empty();
        }
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Everything found: in the order of the codes, within a code in the order of reporting. */
    public List<Problem> sorted() {
        return found.stream().sorted(Comparator.comparing(Problem::code)).toList();
    }

    /** @throws InputException with everything found, unless that is nothing */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InputException(sorted());
        }
    }
}
