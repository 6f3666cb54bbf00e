package io.espalier.adapters.files.problem;

/** Why an input is refused. The order of the constants is the order in which problems are reported. */
public enum ErrorCode {
    /** Not a document: syntax, size, nesting; also an empty file. */
    E_JSON,
    /** A key stands twice in one object. */
    E_DUPLICATE_KEY,
    /** A field that nothing reads. */
    E_UNKNOWN_FIELD,
    /** A field that must be there is not. */
    E_MISSING,
    /** A value of the wrong type, or an empty array. */
    E_TYPE,
    /** NaN or infinity where a number is expected. */
    E_NOT_FINITE,
    /** A word that is not one of those offered. */
    E_ENUM,
    /** A negative time to expiry. */
    E_EXPIRED,
    /** Fields that exclude each other. */
    E_CONFLICT,
    /** Arrays whose lengths do not fit. */
    E_LENGTH,
    /** A volatility below zero. */
    E_NEGATIVE_VOL,
    /** A correlation of an underlying with itself that is not 1. */
    E_CORR_DIAGONAL,
    /** Two entries of one pair that differ. */
    E_CORR_ASYMMETRIC,
    /** A correlation outside [-1, 1]. */
    E_CORR_RANGE,
    /** A matrix with a negative eigenvalue. */
    E_CORR_NOT_PSD,
    /** A number outside the range where there is an answer. */
    E_RANGE,
    /** An engine that cannot answer this. */
    E_ENGINE,
    /** A scenario generator that the acceptance gate refuses. */
    E_GATE,
    /** A file that is missing, unreadable or a directory. */
    E_FILE,
    /** A table without the columns that it must have, or with broken rows. */
    E_CSV,
    /** A command line that cannot be read. */
    E_USAGE,
    /** An artefact that ends too early. */
    E_ARTEFACT_TRUNCATED,
    /** An artefact whose bytes are not those that were written. */
    E_ARTEFACT_CORRUPT,
    /** An artefact of another format version. */
    E_ARTEFACT_VERSION,
    /** An artefact of another number of factors. */
    E_DIMENSION,
    /** An artefact that was trained for something else. */
    E_MODEL_MISMATCH,
    /** A certificate that belongs to another network. */
    E_CERTIFICATE_MISMATCH,
    /** A journal that another process is writing. */
    E_JOURNAL_LOCKED,
    /** A file that has the name of a journal's segment and is none. */
    E_JOURNAL_FOREIGN,
    /** A journal of another format version. */
    E_JOURNAL_VERSION,
    /** A journal of another book. */
    E_JOURNAL_OTHER_BOOK,
    /** A journal of other ticks than those given. */
    E_JOURNAL_OTHER_FEED,
    /** A journal whose bytes are not those that were written. */
    E_JOURNAL_CORRUPT,
    /** A journal in which a segment is missing. */
    E_JOURNAL_GAP,
    /** A journal whose outcomes are not those of the rules. */
    E_JOURNAL_OUTCOME,
    /** A journal that cannot be written: nothing after its last row was acted upon. */
    E_JOURNAL_WRITE,
    /** A store of quotes that another process writes. */
    E_STORE_BUSY,
    /** A pipeline that stopped taking rows, and why. */
    E_PIPELINE,
    /** A training that learnt nothing: there is no network to ship. */
    E_TRAINING,
    /** A fault of the program, not of its input. */
    E_INTERNAL
}
