package io.espalier.surrogate.blackbox;

import io.espalier.surrogate.network.Network;
import java.util.Optional;

/**
 * What a try gave.
 *
 * @param network empty where training diverged at every rate, or a number of it overflows on the rows that select
 * @param selectionError root mean square error of values on the rows that select; infinite without a network
 */
public record Tried(Try made, Optional<Network> network, double selectionError) {}
