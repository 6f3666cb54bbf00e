package io.espalier.bench.experiment.pruning;

import java.util.List;

/** A table of narrow networks that learnt little, in a second. */
public final class TinyTable {
    private static final SobolevPruningPlan.Shapes NARROW = new SobolevPruningPlan.Shapes(
            List.of(6, 6, 6, 4, 4, 4), List.of(3, 3, 1, 2, 2, 2), List.of(3, 3, 1, 0, 0, 0));
    private static final SobolevPruningPlan.Seen LITTLE =
            new SobolevPruningPlan.Seen(1L << 15, 1L << 12, 1L << 15, 1L << 14, 1L << 14);

    private TinyTable() {}

    /** Of one basket. */
    public static PruningTable of(int threads) {
        SobolevPruningPlan plan = new SobolevPruningPlan(NARROW, 2048, LITTLE, 5L, 1, threads);
        return new SobolevPruning(plan, cell -> {}).run();
    }
}
