package io.espalier.surrogate.train;

/** One set of examples, of which a share is set aside to judge. */
record KeptData(TrainingSet set, MeanSquares labels) implements TrainingData {

    KeptData(TrainingSet set) {
        this(set, set.meanSquares());
    }

    @Override
    public int inputs() {
        return set.inputs;
    }

    @Override
    public RowSource source(TrainingPlan plan, int start) {
        return new KeptRows(set, split(plan).training(), plan.shuffled(), plan.seed(), start);
    }

    @Override
    public RowSource pilot(TrainingPlan plan) {
        return source(plan, 0);
    }

    @Override
    public Rows validation(TrainingPlan plan) {
        return Rows.of(set, split(plan).validation());
    }

    private Split split(TrainingPlan plan) {
        return Split.of(set.rows(), plan.validationShare(), plan.seed());
    }
}
