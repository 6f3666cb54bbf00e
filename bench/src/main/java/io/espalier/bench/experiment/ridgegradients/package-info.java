/**
 * Ridge-gradients, the regression of section 5 of the gradient-information paper (figures 5, 6, 9), beside regressions that stack values
 * and slopes: on the paper's sine, and where a pricer regresses, in a Bermudan put's exercise.
 *
 * <p>Enter by {@link io.espalier.bench.experiment.ridgegradients.RidgeGradientsStudy}. Source: McDonagh and Chen, "Leveraging Intrinsic
 * Gradient Information for Further Training of Differentiable Machine Learning Models".
 */
package io.espalier.bench.experiment.ridgegradients;
