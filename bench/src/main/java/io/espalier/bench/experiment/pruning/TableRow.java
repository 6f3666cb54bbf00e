package io.espalier.bench.experiment.pruning;

import io.espalier.surrogate.workflow.PruningSpec;

/**
 * One row of the table.
 *
 * @param ranking by which nodes were ranked; {@code NONE} where none were
 */
public record TableRow(Setting setting, PruningSpec.Method ranking, TableStage stage) {}
