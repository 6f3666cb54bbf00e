package io.espalier.surrogate.train;

/** What a trainer learns from, kept in memory or drawn while it trains. */
interface TrainingData {

    /** Inputs of the network inside. */
    int inputs();

    /** Mean squares of the labels, the value's about its mean. */
    MeanSquares labels();

    /** The rows that start number {@code start} learns from. */
    RowSource source(TrainingPlan plan, int start);

    /** The slopes that start number {@code start} learns from beside its rows. */
    default RowSource slopes(TrainingPlan plan, int start) {
        return RowSource.none();
    }

    /** Rows for a short first training; again and again the same. */
    RowSource pilot(TrainingPlan plan);

    /** The rows that judge. */
    Rows validation(TrainingPlan plan);
}
