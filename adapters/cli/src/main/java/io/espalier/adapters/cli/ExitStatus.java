package io.espalier.adapters.cli;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problem;
import java.util.Comparator;
import java.util.List;

/** How a command ended, for the shell. */
public enum ExitStatus {
    /** The command answered. */
    ANSWERED(0),
    /** A fault of the program. */
    FAULT(1),
    /** The input is wrong. */
    INPUT(2),
    /** A file is missing or unreadable. */
    FILE(3),
    /** An artefact is damaged or does not fit. */
    ARTEFACT(4);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    /** The number that the shell sees. */
    public int code() {
        return code;
    }

    /** The status that the gravest of {@code problems} asks for. */
    static ExitStatus of(List<Problem> problems) {
        return problems.stream()
                .map(problem -> of(problem.code()))
                .max(Comparator.comparing(ExitStatus::code))
                .orElse(ANSWERED);
    }

    private static ExitStatus of(ErrorCode code) {
        return switch (code) {
            case E_INTERNAL, E_TRAINING, E_JOURNAL_LOCKED, E_JOURNAL_WRITE, E_STORE_BUSY, E_PIPELINE -> FAULT;
            case E_FILE -> FILE;
            case E_ARTEFACT_TRUNCATED,
                    E_ARTEFACT_CORRUPT,
                    E_ARTEFACT_VERSION,
                    E_DIMENSION,
                    E_MODEL_MISMATCH,
                    E_CERTIFICATE_MISMATCH,
                    E_JOURNAL_FOREIGN,
                    E_JOURNAL_VERSION,
                    E_JOURNAL_OTHER_BOOK,
                    E_JOURNAL_OTHER_FEED,
                    E_JOURNAL_CORRUPT,
                    E_JOURNAL_GAP,
                    E_JOURNAL_OUTCOME -> ARTEFACT;
            default -> INPUT;
        };
    }
}
