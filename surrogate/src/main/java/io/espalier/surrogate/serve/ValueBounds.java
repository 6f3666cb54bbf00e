package io.espalier.surrogate.serve;

import io.espalier.pricing.interval.DirectedRounding;
import io.espalier.pricing.interval.Interval;
import io.espalier.pricing.interval.RoundingError;
import io.espalier.surrogate.artefact.Certificate;
import io.espalier.surrogate.artefact.Surrogate;
import java.util.Optional;

/**
 * Between which two numbers the reference's value lies, by proof, wherever a surrogate answers.
 *
 * @param error the proved bound on the difference of the two, in payoff currency, for the notional asked for
 * @param rounding what scaling to that notional may have cost the value, relative to it
 */
public record ValueBounds(double error, double rounding) {

    /** The bounds of a surrogate; empty where its certificate proves none. */
    public static Optional<ValueBounds> of(Surrogate surrogate, double notional) {
        double trained = surrogate.notional();
        Certificate certificate = surrogate.certificate();
        return certificate.provedError().stream()
                .mapToObj(error -> scaled(error, notional, trained))
                .findFirst();
    }

    /** For another notional than the error was proved for. The quotient is rounded once, and so is the value's product with it. */
    static ValueBounds scaled(double error, double notional, double trained) {
        if (notional == trained) {
            return new ValueBounds(error, 0.0);
        }
        double factor = Math.nextUp(Math.abs(notional / trained));
        return new ValueBounds(DirectedRounding.multiplyUp(error, factor), RoundingError.gamma(2));
    }

    /** Both bounds about a value that the surrogate answered, rounded outward. */
    public Interval around(double value) {
        double wide = DirectedRounding.addUp(error, DirectedRounding.multiplyUp(rounding, Math.abs(value)));
        return new Interval(-wide, wide).plus(value);
    }
}
