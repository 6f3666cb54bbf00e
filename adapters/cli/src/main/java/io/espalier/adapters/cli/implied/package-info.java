/**
 * The {@code implied-vol} command: quoted calls and puts in, absolute normal volatilities out.
 *
 * <p>Enter by {@link io.espalier.adapters.cli.implied.ImpliedVolCommand}.
 */
package io.espalier.adapters.cli.implied;
