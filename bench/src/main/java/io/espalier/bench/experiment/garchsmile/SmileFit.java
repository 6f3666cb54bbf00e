package io.espalier.bench.experiment.garchsmile;

import java.util.Optional;

/**
 * What a contender sends.
 *
 * @param bareNetwork one pass of its network with the gradient that it takes, on inputs that it has ready; empty without one
 */
public record SmileFit(SmileCandidate candidate, Optional<Runnable> bareNetwork) {

    /** A formula. */
    public static SmileFit formula(SmileCandidate candidate) {
        return new SmileFit(candidate, Optional.empty());
    }
}
