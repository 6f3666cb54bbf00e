package io.espalier.risk.journal;

/**
 * What reading a whole journal found.
 *
 * @param segments segments read
 * @param firstRow the first row that is there; above 0 where old segments were not kept
 * @param nextRow the first row that is not in the journal
 * @param tornBytes bytes of a torn last write, passed over and left where they are
 */
public record JournalAudit(int segments, long firstRow, long nextRow, long tornBytes) {}
