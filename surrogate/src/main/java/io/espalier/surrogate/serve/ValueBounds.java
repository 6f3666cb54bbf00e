package io.espalier.surrogate.serve;

import io.espalier.pricing.interval.Interval;
import io.espalier.surrogate.artefact.Certificate;
import io.espalier.surrogate.artefact.Surrogate;
import java.util.Optional;

/**
 * Between which two numbers the reference's value lies, by proof, wherever a surrogate answers.
 *
 * @param error the proved bound on the difference of the two, in payoff currency, for the notional asked for
 */
public record ValueBounds(double error) {

    /** The bounds of a surrogate; empty where its certificate proves none. */
    public static Optional<ValueBounds> of(Surrogate surrogate, double notional) {
        double trained = surrogate.instrument().product().notional();
        Certificate certificate = surrogate.certificate();
        return certificate.provedError().stream()
                .mapToObj(error -> new ValueBounds(scaled(error, notional, trained)))
                .findFirst();
    }

    private static double scaled(double error, double notional, double trained) {
        // The quotient is rounded once and so is the product: neither may take anything away.
        return notional == trained
                ? error
                : Interval.of(error)
                        .times(Math.nextUp(Math.abs(notional / trained)))
                        .hi();
    }

    /** Both bounds about a value that the surrogate answered, rounded outward. */
    public Interval around(double value) {
        return new Interval(-error, error).plus(value);
    }
}
