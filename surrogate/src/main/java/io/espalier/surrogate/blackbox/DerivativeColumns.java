package io.espalier.surrogate.blackbox;

import java.util.List;

/**
 * What became of the columns whose derivatives are known at rows that the shipped network was trained on; each is in one of the lists.
 *
 * @param used that network learnt them
 * @param notChosen arms learnt them, and another arm won
 * @param leftOut the prices contradict them: nobody learnt them
 */
public record DerivativeColumns(List<String> used, List<String> notChosen, List<SlopeDoubt> leftOut) {

    /** Copies the lists. */
    public DerivativeColumns {
        used = List.copyOf(used);
        notChosen = List.copyOf(notChosen);
        leftOut = List.copyOf(leftOut);
    }

    /** @param trusted what the shipped network was trained on, without those that were left out */
    static DerivativeColumns of(PriceList trusted, Arm winner, List<SlopeDoubt> leftOut) {
        List<String> known = trusted.columnsWithSlopes();
        return winner.learnsDerivatives()
                ? new DerivativeColumns(known, List.of(), leftOut)
                : new DerivativeColumns(List.of(), known, leftOut);
    }
}
