/**
 * One class per paper or claim, without JMH: what we get beside what was published.
 *
 * <p>Enter by {@link io.espalier.bench.experiment.DifferentialMl}; larger ones have rooms of their own. Problems live in {@code experiment.problem}, their exact
 * references in {@code experiment.reference}, and the commands that run all this in {@code bench.command}.
 */
package io.espalier.bench.experiment;
