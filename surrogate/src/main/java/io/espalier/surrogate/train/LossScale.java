package io.espalier.surrogate.train;

/** What one row's value error and gradient error contribute to the slope of a mini-batch's loss; gradient 0: values only. */
record LossScale(float value, float gradient) {

    boolean usesGradient() {
        return gradient > 0f;
    }
}
