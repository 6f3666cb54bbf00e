package io.espalier.risk.store;

/** Why a store's file is not opened. */
public enum QuoteStoreFault {
    /** The file is shorter than its universe needs. */
    TRUNCATED,
    /** Not a store of this kind, or bytes of its head differ from what was written. */
    CORRUPT,
    /** A store of another format version. */
    VERSION,
    /** A whole store, but of another universe. */
    FOREIGN,
    /** Another writer has it, or readers that must leave first. */
    BUSY,
    /** This process cannot open stores of the kind. */
    UNSUPPORTED
}
