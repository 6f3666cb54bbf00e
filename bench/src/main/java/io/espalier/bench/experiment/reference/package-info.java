/**
 * References for products without a closed form: quadrature that is exact to about 1e-12, as pricers.
 *
 * <p>Enter by {@link io.espalier.bench.experiment.reference.ExtremeQuadrature} (best and worst of several levels under one common
 * factor) and {@link io.espalier.bench.experiment.reference.DiscreteBarrierQuadrature} (a basket call that dies on dates). Both
 * want levels without drift and a rate of 0; columns are levels and volatilities. What an experiment measures its surrogates
 * against must be far better than they are: a simulation is not.
 */
package io.espalier.bench.experiment.reference;
