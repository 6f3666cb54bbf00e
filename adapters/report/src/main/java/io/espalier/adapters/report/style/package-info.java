/**
 * The one look of every chart and page: colours on light and on dark, and how lines are told apart.
 *
 * <p>Enter by {@link io.espalier.adapters.report.style.Colour}. True values are orange, predicted ones blue, as in the
 * paper's figures; no other line wears those two. Knows nothing of the house and no library.
 */
package io.espalier.adapters.report.style;
