/**
 * Draws charts as PNG pictures, for a README or a slide, by XChart.
 *
 * <p>Enter by {@link io.espalier.adapters.report.png.PngCharts}; one picture is drawn at twice its nominal size. The look
 * comes from the room {@code style}. Drawing needs the fonts of the machine: {@link
 * io.espalier.adapters.report.png.Fonts} tells beforehand whether there are any.
 */
package io.espalier.adapters.report.png;
