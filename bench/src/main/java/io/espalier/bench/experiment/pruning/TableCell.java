package io.espalier.bench.experiment.pruning;

import io.espalier.surrogate.certify.ValidationReport;
import io.espalier.surrogate.network.Network;

/**
 * One network of one basket.
 *
 * @param seed of the basket, its rows and the weights
 * @param fit against the closed form over the test box
 * @param seconds of the training that led here from the network before it
 */
public record TableCell(TableRow row, long seed, Network network, ValidationReport fit, double seconds) {}
