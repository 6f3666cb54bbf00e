/**
 * The {@code garch} commands.
 *
 * <p>Enter by {@link io.espalier.adapters.cli.garch.GarchCommand}. {@code price}: a {@link io.espalier.adapters.cli.garch.GarchEngine} turns one
 * option into one {@link io.espalier.adapters.cli.garch.GarchAnswer}.
 */
package io.espalier.adapters.cli.garch;
