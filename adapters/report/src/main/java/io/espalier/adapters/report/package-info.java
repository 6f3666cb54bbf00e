/**
 * The only charts and HTML pages of the house: a page of plain data becomes a folder with one self-contained HTML file
 * and a PNG picture of every chart.
 *
 * <p>Enter by {@link io.espalier.adapters.report.ReportFolder}. Data moves one way: {@code chart} (what is shown) and
 * {@code page} (in which order) are filled by the caller, {@code svg} and {@code html} write the page, {@code png} the
 * pictures, {@code style} is the one look of both and {@code ink} keeps both small.
 *
 * <p>Knows no other module of the house: numbers come in measured, nothing is computed here but where ink goes. On a
 * machine without fonts the page still comes, the pictures do not, and the result says why.
 */
package io.espalier.adapters.report;
