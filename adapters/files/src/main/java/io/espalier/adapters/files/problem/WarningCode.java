package io.espalier.adapters.files.problem;

/** What is legal but worth a second look. The order of the constants is the order of reporting. */
public enum WarningCode {
    /** The weights do not sum to 1. */
    W_WEIGHTS_SUM,
    /** An underlying that does not count. */
    W_ZERO_WEIGHT,
    /** A short leg. */
    W_NEGATIVE_WEIGHT,
    /** The option expires now. */
    W_T_ZERO,
    /** A Greek that this engine does not give. */
    W_NO_GREEK,
    /** A correlation matrix that is nearly singular. */
    W_CORR_NEAR_SINGULAR,
    /** A field that has no meaning beside another. */
    W_UNUSED_FIELD,
    /** The surrogate was not used: the point lies outside what it was trained for. */
    W_FALLBACK,
    /** No path of the simulation differed from another: its standard error says nothing. */
    W_STD_ERROR,
    /** The simulation stopped before it reached the error that was asked for. */
    W_TARGET_ERROR,
    /** The budget ended training early. */
    W_BUDGET,
    /** A network whose Hessian is zero wherever it exists. */
    W_RELU,
    /** A checkpoint that could not be read. */
    W_CHECKPOINT,
    /** A scenario generator in use that the acceptance gate refuses, or could not judge. */
    W_GATE,
    /** Cells of a table that hold nothing and were left out. */
    W_EMPTY_CELL,
    /** Rows of one point with different prices, or known derivatives that the prices contradict. */
    W_CONTRADICTION,
    /** A network that beats a constant by no more than chance might. */
    W_LITTLE_LEARNT,
    /** A model held against the table that it was trained on. */
    W_TRAINING_DATA,
    /** A checkpoint that was asked for at a sequence number that no row has. */
    W_NO_SUCH_SEQ
}
