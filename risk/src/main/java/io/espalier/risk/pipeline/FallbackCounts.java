package io.espalier.risk.pipeline;

/**
 * What became of the requests to slow fallbacks.
 *
 * <p>requests = superseded + answered + dropped + failed + waiting.
 *
 * @param superseded newer prices came before the request was looked at
 * @param answered the numbers are in the book
 * @param dropped the answer was not wanted any more
 * @param failed the fallback threw, did not answer, or gave a number that is not finite
 * @param waiting not priced yet, or priced and not in the book yet
 */
public record FallbackCounts(long requests, long superseded, long answered, long dropped, long failed, long waiting) {}
