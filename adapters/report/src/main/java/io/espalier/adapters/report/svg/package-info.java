/**
 * Draws charts as inline SVG: sharp at any size, small, and coloured by the page's style sheet.
 *
 * <p>Enter by {@link io.espalier.adapters.report.svg.SvgCharts}. A {@link io.espalier.adapters.report.svg.Ruler} lays
 * values along an axis, a {@link io.espalier.adapters.report.svg.Frame} draws what surrounds the data. Lengths are user
 * units of the viewBox, about one CSS pixel on a desk screen.
 *
 * <p>However many points come in, a chart stays small: points are binned, lines thinned, and no outlier is lost.
 */
package io.espalier.adapters.report.svg;
