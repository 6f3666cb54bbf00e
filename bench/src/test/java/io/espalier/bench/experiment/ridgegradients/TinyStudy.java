package io.espalier.bench.experiment.ridgegradients;

import java.util.List;

/** A study of a few draws, for tests of what is made of it. */
public final class TinyStudy {
    private TinyStudy() {}

    static RidgeGradientsPlan plan(int threads) {
        return new RidgeGradientsPlan(
                RidgeGradientsPlan.full(3L, 1).cases(),
                List.of(SineArm.values()),
                20,
                2,
                List.of(0.0, 0.3),
                List.of(64, 128),
                List.of(PutArm.values()),
                2,
                256,
                3L,
                threads);
    }

    /** Of seed 3. */
    public static RidgeGradientsReport run() {
        return new RidgeGradientsStudy(plan(2), line -> {}).run();
    }
}
