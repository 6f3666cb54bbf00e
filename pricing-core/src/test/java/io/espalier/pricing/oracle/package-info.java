/**
 * Prices from another road: backward recursion by quadrature where the state is one normal number, in test scope only.
 *
 * <p>Enter by {@link io.espalier.pricing.oracle.DiscreteBarrier} and {@link io.espalier.pricing.oracle.Bermudan}, whose underlying is a
 * {@link io.espalier.pricing.oracle.GaussianState}: a basket of forwards, a basket of spots of one carry, or a logarithm.
 */
package io.espalier.pricing.oracle;
