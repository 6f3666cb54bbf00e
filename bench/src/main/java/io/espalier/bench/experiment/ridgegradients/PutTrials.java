package io.espalier.bench.experiment.ridgegradients;

import io.espalier.pricing.engine.ParallelChunks;
import io.espalier.pricing.math.Moments;
import java.util.ArrayList;
import java.util.List;

/** Policies of every arm from many sets of paths, valued on the same fresh ones. */
final class PutTrials {
    private static final int FIRST_STREAM = 1;

    private final RidgeGradientsPlan plan;
    private final FreshPaths fresh;

    PutTrials(RidgeGradientsPlan plan) {
        this.plan = plan;
        this.fresh = new FreshPaths(PutPaths.even(BermudanPut.PUBLISHED, plan.valuationPaths(), plan.seed()));
    }

    /** What exercise below given prices is worth on the fresh paths. */
    double value(double[] boundary) {
        return fresh.value(boundary);
    }

    /** Every arm, learnt from so many paths; a set of paths is a task. */
    List<PutRow> rows(int paths) {
        final List<PutArm> arms = plan.putArms();
        final double[][] values = new double[arms.size()][plan.seeds()];
        final double[][] inSample = new double[arms.size()][plan.seeds()];
        ParallelChunks.run(plan.seeds(), plan.threads(), () -> set -> {
            final PutPaths taught = PutPaths.mirrored(BermudanPut.PUBLISHED, paths, plan.seed(), FIRST_STREAM + set);
            for (int a = 0; a < arms.size(); a++) {
                final PutPolicy policy = PutTraining.train(taught, arms.get(a).regression());
                values[a][set] = fresh.value(policy.fits());
                inSample[a][set] = policy.inSample();
            }
        });
        final List<PutRow> rows = new ArrayList<>();
        for (int a = 0; a < arms.size(); a++) {
            final Moments value = moments(values[a]);
            rows.add(new PutRow(
                    paths,
                    arms.get(a),
                    value.mean(),
                    Math.sqrt(value.variance()),
                    moments(inSample[a]).mean()));
        }
        return rows;
    }

    private static Moments moments(double[] numbers) {
        final Moments moments = new Moments();
        moments.add(numbers, numbers.length);
        return moments;
    }
}
