package io.espalier.adapters.files.problem;

import java.util.List;
import java.util.stream.Collectors;

/** An input is refused; carries every problem that was found, in reporting order. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @throws IllegalArgumentException if there is no problem to carry */
    public InputException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a refusal must name at least one problem: problems=[]");
        }
        this.problems = List.copyOf(problems);
    }

    /** One problem with the value at {@code field}; the empty field is the input as a whole. */
    public static InputException of(ErrorCode code, String field, String message) {
        return new InputException(List.of(Problem.at(code, field, message)));
    }

    /** Every problem found; at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
