package io.espalier.surrogate.artefact;

import io.espalier.surrogate.form.Form;
import io.espalier.surrogate.network.Network;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How wrong one network in its form can be: what was measured against a reference, and what is proved, if anything.
 *
 * <p>The measured part is a statistical statement. Only a {@code proof} makes a surrogate certified. Units: {@code rmse} and {@code largestError} in payoff currency, over {@code points} uniform points of the domain
 * drawn from {@code seed}, or, of a black box, that many of its prices that {@code seed} held out. The largest error is the largest that was found, there or by a search from there; a larger one
 * may exist.
 * {@code networkSha256} ties the statement to the bytes of both, {@link Fingerprint#of(Network, Form)}. {@code errors} tells
 * the same of every output, with quantiles; it may be empty.
 */
public record Certificate(
        String networkSha256,
        String reference,
        int points,
        long seed,
        double rmse,
        double largestError,
        List<OutputErrors> errors,
        Optional<Proof> proof) {

    /** @throws IllegalArgumentException if nothing was measured or an error is negative or not finite */
    public Certificate {
        errors = List.copyOf(errors);
        if (points < 1) {
            throw new IllegalArgumentException("a certificate must rest on at least one point: points=" + points);
        }
        // Rounding may put the root mean square of equal errors above the largest of them: no order is asked for.
        if (!isError(rmse) || !isError(largestError)) {
            throw new IllegalArgumentException(
                    "errors must be finite and >= 0: rmse=" + rmse + ", largestError=" + largestError);
        }
    }

    private static boolean isError(double error) {
        return error >= 0.0 && error <= Double.MAX_VALUE;
    }

    /** A certificate of a network without a form around it, compared with the pricer that {@code reference} names. */
    public static Certificate of(
            Network network, String reference, int points, long seed, double rmse, double largestError) {
        return measured(Fingerprint.of(network), reference, points, seed, rmse, largestError);
    }

    /** A certificate of {@code network} in {@code form}, compared with the pricer that {@code reference} names. */
    public static Certificate of(
            Network network, Form form, String reference, int points, long seed, double rmse, double largestError) {
        return measured(Fingerprint.of(network, form), reference, points, seed, rmse, largestError);
    }

    private static Certificate measured(
            String networkSha256, String reference, int points, long seed, double rmse, double largestError) {
        return new Certificate(networkSha256, reference, points, seed, rmse, largestError, List.of(), Optional.empty());
    }

    /** The same with what was measured of every output. */
    public Certificate withErrors(List<OutputErrors> measured) {
        return new Certificate(networkSha256, reference, points, seed, rmse, largestError, measured, proof);
    }

    /** The same with a proof. */
    public Certificate withProof(Proof proved) {
        return new Certificate(networkSha256, reference, points, seed, rmse, largestError, errors, Optional.of(proved));
    }

    /**
     * The largest difference between the value and the reference's that is possible anywhere in the box, as proved; empty where it is
     * not, and the certificate then is statistical, whatever ranges it proves.
     */
    public OptionalDouble provedError() {
        return proof.flatMap(proved -> proved.output(Proof.VALUE))
                .map(ProvedOutput::errorBound)
                .orElse(OptionalDouble.empty());
    }

    /** Whether this speaks of {@code network} in {@code form}. */
    public boolean certifies(Network network, Form form) {
        return networkSha256.equals(Fingerprint.of(network, form));
    }
}
