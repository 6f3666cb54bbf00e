package io.espalier.surrogate.prune;

import java.util.List;

/**
 * One round: the hidden sizes before and after, and what the nodes were ranked by when their layer was cut.
 *
 * <p>Shape: {@code significances[layer][node]}, the nodes that layer had before the round; arrays are not copied.
 */
public record PruningRound(List<Integer> before, List<Integer> after, double[][] significances) {}
