/**
 * What is paid.
 *
 * <p>A product knows its terms and its payoff, nothing of dynamics or of discounting.
 */
package io.espalier.pricing.product;
