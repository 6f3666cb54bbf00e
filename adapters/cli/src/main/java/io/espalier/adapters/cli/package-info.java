/**
 * The command line: composition root of the house.
 *
 * <p>Enter by {@link io.espalier.adapters.cli.Main}. Commands are found by {@link java.util.ServiceLoader} through
 * {@link io.espalier.adapters.cli.CommandProvider}, so that other modules add theirs; each extends
 * {@link io.espalier.adapters.cli.AnswerCommand}, which alone decides what goes to standard output, what to standard
 * error, and with which exit status. Knows the document readers' problems; the commands know the rest.
 */
package io.espalier.adapters.cli;
