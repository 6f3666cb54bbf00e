/**
 * The commands that this module adds to the command line: {@code bench} and {@code experiment}.
 *
 * <p>Found by {@link java.util.ServiceLoader} through {@link io.espalier.bench.command.BenchProvider} and
 * {@link io.espalier.bench.command.ExperimentProvider}. A command reads its options, runs a suite, and says what
 * came out together with the machine that it came from.
 */
package io.espalier.bench.command;
