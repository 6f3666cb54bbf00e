/**
 * Writes HTML and SVG that is well-formed by construction and in which no text can become markup.
 *
 * <p>Enter by {@link io.espalier.adapters.report.markup.Markup}, a thin cover of the JDK's XML writer. Knows nothing of
 * the house.
 */
package io.espalier.adapters.report.markup;
