package io.espalier.surrogate.train;

/**
 * What all starts of one training share.
 *
 * @param constantLoss held-out loss of the best constant: what a network must beat to have learnt anything
 */
record Course(
        TrainingPlan plan,
        SobolevLoss loss,
        double constantLoss,
        Split split,
        Deadline deadline,
        TrainingListener listener) {}
