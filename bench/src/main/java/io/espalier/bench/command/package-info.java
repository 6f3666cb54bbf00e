/**
 * The commands that this module adds to the command line: {@code bench micro} and {@code bench latency}.
 *
 * <p>Found by {@link java.util.ServiceLoader} through {@link io.espalier.bench.command.BenchProvider}. A command reads its
 * options, runs a suite, and says what came out together with the machine that it came from.
 */
package io.espalier.bench.command;
