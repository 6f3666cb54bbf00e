/**
 * The {@code quotes} command: what a running engine publishes, read from its store in a process of its own.
 *
 * <p>Enter by {@link io.espalier.adapters.cli.quotes.QuotesCommand}. {@link io.espalier.adapters.cli.quotes.StoreAccess}
 * opens stores of any kind with the codes that users see.
 */
package io.espalier.adapters.cli.quotes;
