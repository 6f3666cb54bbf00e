/**
 * The {@code scenarios} commands: joint returns of the days to come, from generators that the acceptance gate has judged.
 *
 * <p>Enter by {@link io.espalier.adapters.cli.scenarios.ScenariosCommand}, the parent of all. {@code Generators} is the one place that
 * knows which there are and in which order they are preferred; {@code Selection} lets the gate choose among them.
 */
package io.espalier.adapters.cli.scenarios;
