/**
 * Writes a page as one self-contained HTML5 file that is well-formed XML too: no script, no font, nothing fetched.
 *
 * <p>Enter by {@link io.espalier.adapters.report.html.HtmlReport}; {@link io.espalier.adapters.report.html.SvgDocument} writes one chart
 * as a file of its own in the same style. Charts are inline SVG; light, dark and print are the
 * style sheet's matter. Every text is escaped by the room {@code markup}.
 */
package io.espalier.adapters.report.html;
