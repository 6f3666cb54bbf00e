package io.espalier.surrogate.blackbox;

import java.util.Optional;

/**
 * The best try of an arm.
 *
 * @param best by the rows that select
 * @param test what the rows that judge say of it; empty where no try of the arm gave a network
 * @param chosen whether it won
 */
public record ArmResult(Arm arm, Tried best, Optional<Judgement> test, boolean chosen) {

    static ArmResult of(Tried best, PriceList test, Tried winner) {
        Arm arm = best.made().arm();
        return new ArmResult(
                arm,
                best,
                best.network().map(network -> Judgement.of(network, test)),
                arm == winner.made().arm());
    }
}
