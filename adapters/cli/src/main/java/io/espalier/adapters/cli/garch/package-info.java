/**
 * The {@code garch} commands: GARCH(1,1) fitted to returns, and variances ahead.
 *
 * <p>Enter by {@link io.espalier.adapters.cli.garch.GarchCommand}, the parent of all.
 */
package io.espalier.adapters.cli.garch;
