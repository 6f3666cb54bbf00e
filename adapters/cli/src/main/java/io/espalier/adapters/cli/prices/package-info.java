/**
 * Tables of prices as the command line meets them: training on one, and holding a model against one.
 *
 * <p>Enter by {@link io.espalier.adapters.cli.prices.PriceJob} to train, by {@link io.espalier.adapters.cli.prices.PriceComparison} to
 * compare. The training itself is {@link io.espalier.surrogate.blackbox.PriceTraining}.
 */
package io.espalier.adapters.cli.prices;
