/**
 * The command {@code validate}: a model held against its reference, and the validation report that is written of it.
 *
 * <p>Enter by {@link io.espalier.adapters.cli.validate.ValidateCommand}. {@code HashChecks} refuses before anything is measured;
 * {@code Findings} are what every answer holds, {@code ReportContents} what only a report asks for;
 * {@code ValidationJson} and {@code ValidationPage} write the same numbers for programs and for people. Structured after SR 26-2, the
 * guidance on model risk that followed SR 11-7 in April 2026.
 */
package io.espalier.adapters.cli.validate;
