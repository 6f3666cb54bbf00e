package io.espalier.pricing.engine;

/**
 * Two bounds of a Bermudan option's value, each with one standard error.
 *
 * <p>{@code lower}: a policy's value on paths that it was not trained on, with its derivatives, decisions held. {@code upper}: the dual
 * bound. Both are unbiased for what they bound, so the value lies between them but for their errors. Counted with the notional: a negative one, an option sold, turns them round.
 */
public record LsmResult(MonteCarloResult lower, double upper, double upperError) {}
