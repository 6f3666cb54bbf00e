package io.espalier.surrogate.workflow;

import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.prune.CriticalSizePlan;
import io.espalier.surrogate.prune.PruningSchedule;
import java.util.Collections;
import java.util.List;

/** Sizes that nobody asked for: by how many directions the payoff moves in. */
final class DefaultSizes {
    /** Two or three nodes hold a function of one direction to 5e-8; three keep one to spare. */
    private static final List<Integer> ONE_DIRECTION = List.of(3);

    /** Two layers, because one of 64 is worse than 8 and 8 (measured on the best of three). */
    private static final List<Integer> SEVERAL_DIRECTIONS = List.of(32, 32);

    private DefaultSizes() {}

    static List<Integer> hidden(PruningSpec.Method method, int directions) {
        if (method != PruningSpec.Method.NONE) {
            return NetworkSpec.OVERSIZED;
        }
        return directions == 1 ? ONE_DIRECTION : SEVERAL_DIRECTIONS;
    }

    /** What the search for the critical size comes down from. */
    static List<Integer> critical(int directions) {
        return Collections.nCopies(directions == 1 ? 1 : 2, CriticalSizePlan.CALIBRATION_NODES);
    }

    /** What a network is pruned to. */
    static List<Integer> target(Network network, int directions) {
        if (directions == 1) {
            return PruningSchedule.automaticTarget(network);
        }
        int nodes = SEVERAL_DIRECTIONS.stream().mapToInt(Integer::intValue).sum();
        int share = Math.max(1, nodes / network.hiddenSizes().size());
        return network.hiddenSizes().stream().map(size -> Math.min(size, share)).toList();
    }
}
