/**
 * What a chart shows, as plain checked data; nothing here draws.
 *
 * <p>Enter by {@link io.espalier.adapters.report.chart.Chart} and its four kinds. A drawing room implements
 * {@link io.espalier.adapters.report.chart.ChartReader}, so a new kind of chart does not compile until each can draw it.
 *
 * <p>Everything is immutable and copied at the door. Knows nothing of the house and no library.
 */
package io.espalier.adapters.report.chart;
