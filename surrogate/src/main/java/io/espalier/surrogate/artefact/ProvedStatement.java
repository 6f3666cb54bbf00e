package io.espalier.surrogate.artefact;

/**
 * A statement on the absence of arbitrage, and how it came out over the whole served box.
 *
 * @param claim in words, with its numbers
 * @param holds whether it is proved; {@code false}: it could not be, which does not say that it is false
 * @param slack by how much the proof keeps within the claim; negative: by how much it may be broken at most
 */
public record ProvedStatement(String claim, boolean holds, double slack) {

    /** @throws IllegalArgumentException if the slack is not finite or does not go with the outcome */
    public ProvedStatement {
        if (!(Math.abs(slack) <= Double.MAX_VALUE) || holds != (slack >= 0.0)) {
            throw new IllegalArgumentException("a statement holds where its slack is >= 0: claim=" + claim + ", holds="
                    + holds + ", slack=" + slack);
        }
    }
}
