/**
 * The {@code garch} commands: GARCH(1,1) fitted to returns, variances ahead, and options on what moves so.
 *
 * <p>Enter by {@link io.espalier.adapters.cli.garch.GarchCommand}, the parent of all. {@code price}: a {@link
 * io.espalier.adapters.cli.garch.GarchEngine} turns one option into one {@link io.espalier.adapters.cli.garch.GarchAnswer}.
 */
package io.espalier.adapters.cli.garch;
