/**
 * What is paid.
 *
 * <p>Enter by {@link io.espalier.pricing.product.Product}: terms, and what is paid along a path. A product knows nothing of dynamics.
 */
package io.espalier.pricing.product;
