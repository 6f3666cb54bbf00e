/**
 * Every row of a feed on disk before it has an effect, and the state back from disk after the process died.
 *
 * <p>Enter by {@link io.espalier.risk.journal.Journal}: {@code open} recovers into the caller's
 * {@link io.espalier.risk.journal.JournalledState}, then each batch of rows is appended, committed, and only then let
 * loose. A journal is a folder of segments. Each begins with a snapshot of the state and goes on with the rows since, so
 * the newest one alone gives the state; the older ones are there to be audited ({@code Journal.rows}).
 *
 * <p>Format, little endian. Segment {@code journal-<first row, 19 digits>.seg}: magic (8 bytes), version (4), length of the
 * snapshot (4), fingerprint (8), first row (8), CRC-32C of the snapshot (4), CRC-32C of the 36 bytes before it (4); the
 * snapshot; rows. Row, 48 bytes: length of what lies between it and the checksum (4), row (8), seq (8), feed time in
 * nanoseconds (8), price (8, raw bits), underlying (4), kind (1), outcome (1), zero (2), CRC-32C of the 44 bytes before it
 * (4). A segment comes into being by a rename, so one that has its name has a whole header. What a death leaves is
 * therefore one of two things: a draft, which is removed, or a torn last write, which is cut and told of. Anything else is
 * corruption and is refused, with the file and the position.
 *
 * <p>Knows no other room. A journal belongs to one thread at a time and allocates nothing between two segments.
 */
package io.espalier.risk.journal;
