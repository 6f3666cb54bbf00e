package io.espalier.bench.experiment.ridgegradients;

import io.espalier.pricing.regress.RegressionFit;
import java.util.List;
import java.util.Optional;

/**
 * When to exercise a put: where it pays more than the fit of its date says that going on is worth; at the last date always.
 *
 * @param fits one per date but the last; none where too few paths were in the money: no exercise then
 * @param inSample the put's value on the paths that taught the policy
 */
record PutPolicy(List<Optional<RegressionFit>> fits, double inSample) {}
