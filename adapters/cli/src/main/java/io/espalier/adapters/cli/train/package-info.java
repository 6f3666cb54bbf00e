/**
 * The commands that train: what they print while they work, and the report they leave.
 *
 * <p>Training itself is {@link io.espalier.surrogate.workflow.SurrogateTraining}; this room reads the specification, shows
 * progress on a terminal, and turns stages into tables and charts.
 */
package io.espalier.adapters.cli.train;
