package io.espalier.surrogate.generate;

/**
 * A gradient term at work on a block whose first half are real rows, the second generated ones.
 *
 * <p>A term belongs to one training: it may keep what it saw. What it fills is {@link RowPass#gradientBar} for every row,
 * and what it adds to {@link RowPass#outputBar}, which holds the loss without the term.
 */
interface Match {

    /** Whether the discriminator's own loss has the term. */
    default boolean isOnDiscriminator() {
        return false;
    }

    /** Whether the generator's loss has the term. */
    default boolean isOnGenerator() {
        return false;
    }

    /** Whether the term reads gradients before the discriminator moves. */
    default boolean readsBefore() {
        return isOnDiscriminator();
    }

    /** Sees the block before the discriminator moves, with input gradients if it {@link #readsBefore}. */
    default void before(RowPass discriminator) {}

    /** Sees the block after it moved, with input gradients, if the term {@link #isOnGenerator}. */
    default void after(RowPass discriminator) {}

    /** The term at work; of weight 0 it is none. */
    static Match of(GradientTerm term, int width, int batch) {
        if (!term.isActive()) {
            return new Match() {};
        }
        final float gamma = (float) term.gamma();
        return switch (term.kind()) {
            case NONE -> new Match() {};
            case PAPER -> new StaleMatch(gamma, width, batch);
            case MEAN_GRADIENT -> new MeanMatch(gamma, batch);
            case R1 -> new RealPenalty(gamma, batch);
        };
    }
}
