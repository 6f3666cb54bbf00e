/**
 * The whole way from a specification to a surrogate: sample, train, prune, fine-tune, compare with the reference.
 *
 * <p>Enter by {@link io.espalier.surrogate.workflow.SurrogateTraining} with a
 * {@link io.espalier.surrogate.workflow.SurrogateSpec}. Networks are chosen on noisy labels only; the reference pricer is asked
 * afterwards, for the report and the certificate. Method: Kichler et al. (2023), Towards Sobolev Pruning.
 */
package io.espalier.surrogate.workflow;
