/**
 * What the reports of several commands have in common: pairs of predicted and true numbers, their scatters, and the
 * folder that a report goes to.
 *
 * <p>Enter by {@link io.espalier.adapters.cli.report.Comparison} while points are compared, then by
 * {@link io.espalier.adapters.cli.report.ReportOutput}. Knows the report room and what a comparison gives.
 */
package io.espalier.adapters.cli.report;
