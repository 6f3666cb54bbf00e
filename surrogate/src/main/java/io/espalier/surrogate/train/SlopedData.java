package io.espalier.surrogate.train;

import org.apache.commons.rng.sampling.PermutationSampler;

/** Examples to learn from, slopes to learn beside them, and other examples to judge by: the split is the caller's. */
record SlopedData(TrainingSet set, TrainingSet slopes, TrainingSet judges, MeanSquares labels) implements TrainingData {

    SlopedData(TrainingSet set, TrainingSet slopes, TrainingSet judges) {
        this(set, slopes, judges, set.meanSquares());
    }

    @Override
    public int inputs() {
        return set.inputs;
    }

    @Override
    public RowSource source(TrainingPlan plan, int start) {
        return rows(set, plan, plan.seed(), start);
    }

    @Override
    public RowSource slopes(TrainingPlan plan, int start) {
        // Another order than that of the rows.
        return rows(slopes, plan, ~plan.seed(), start);
    }

    private static RowSource rows(TrainingSet set, TrainingPlan plan, long seed, int start) {
        return new KeptRows(set, PermutationSampler.natural(set.rows()), plan.shuffled(), seed, start);
    }

    @Override
    public RowSource pilot(TrainingPlan plan) {
        return source(plan, 0);
    }

    @Override
    public Rows validation(TrainingPlan plan) {
        return Rows.all(judges);
    }
}
