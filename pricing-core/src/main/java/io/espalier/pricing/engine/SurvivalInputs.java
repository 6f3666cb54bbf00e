package io.espalier.pricing.engine;

import io.espalier.pricing.algebra.Real;
import java.util.List;

/**
 * What the paths of {@link SurvivalPaths} are made from, and parameters alone decide; seen so that survival means above the barrier.
 *
 * @param start today's basket sum
 * @param steps one per date; those of one length are the same objects
 * @param strike of the payment
 * @param edge the larger of strike and barrier, beyond which a call that survives expiry too is paid
 * @param discount what 1 at expiry is worth today
 */
public record SurvivalInputs<T extends Real<T>>(T start, List<SurvivalStep<T>> steps, T strike, T edge, T discount) {}
