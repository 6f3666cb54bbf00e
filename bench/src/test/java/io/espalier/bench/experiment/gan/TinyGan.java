package io.espalier.bench.experiment.gan;

import io.espalier.pricing.scenario.gate.GatePlan;
import java.util.List;

/** A run of every step of the work in a second: two variants, a few steps, a gate of small blocks. */
public final class TinyGan {
    private static GanResults ofOneThread;

    private TinyGan() {}

    private static GradientGanPlan plan(int threads) {
        final GatePlan gate = new GatePlan(100, 10, 5, 0.01, 0.01, 0.10, 0.05, 0.10, 0.25, 0.002, 300, 100, 1);
        return new GradientGanPlan(
                List.of(GanVariant.BASELINE, GanVariant.PAPER),
                2,
                30,
                50,
                List.of(GanVariant.R1),
                2,
                20,
                SimulatedReturns.of(800, 3),
                "simulated",
                gate,
                1,
                threads);
    }

    /** What it finds on one thread: tests share it. */
    public static synchronized GanResults results() {
        if (ofOneThread == null) {
            ofOneThread = results(1);
        }
        return ofOneThread;
    }

    static GanResults results(int threads) {
        return new GradientGanExperiment(plan(threads), line -> {}).run();
    }
}
