package io.espalier.pricing.engine;

import java.util.List;
import java.util.function.IntFunction;

/**
 * How second derivatives are simulated.
 *
 * @param estimator makes scratch space for that many lanes
 * @param elsewhere derivatives of the inputs at the other points that it visits
 */
record CurvatureMethod(IntFunction<Curvature> estimator, List<InputDerivatives> elsewhere) {}
