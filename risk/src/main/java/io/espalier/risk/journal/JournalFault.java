package io.espalier.risk.journal;

/** Why a journal must not be used. */
public enum JournalFault {
    /** Another writer has the folder open. */
    E_JOURNAL_LOCKED,
    /** A file that has a segment's name is none. */
    E_JOURNAL_FOREIGN,
    /** A segment of another version of the format. */
    E_JOURNAL_VERSION,
    /** The journal belongs to another book, or to the same under other rules. */
    E_JOURNAL_OTHER_BOOK,
    /** Bytes that were once sound are so no longer. */
    E_JOURNAL_CORRUPT,
    /** A segment, or the end of one, is missing before a later one. */
    E_JOURNAL_GAP,
    /** The rules give another outcome for a row than they gave when it was journalled. */
    E_JOURNAL_OUTCOME
}
