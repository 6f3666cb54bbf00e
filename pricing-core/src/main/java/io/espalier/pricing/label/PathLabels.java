package io.espalier.pricing.label;

/** How the paths of a row are made to speak. */
public enum PathLabels {
    /** The product on paths of the model; where it jumps, derivatives are those of a smooth stand-in. Serves every product. */
    PLAIN,
    /**
     * Paths that survive every date, weighed with their chance: smooth in every column, so that nothing is smoothed and second
     * derivatives are pathwise. For knock-outs watched on dates ({@link LabelStream#admitsSurvival}). Source: Glasserman and Staum
     * (2001), "Conditioning on one-step survival for barrier option simulations", Operations Research 49(6).
     */
    SURVIVAL,
    /**
     * Paths of a European option under GARCH, its last step integrated out, less a control on the same shocks: smooth in every column, so that
     * second derivatives are pathwise. See {@link io.espalier.pricing.engine.SmilePaths}.
     */
    CONDITIONAL
}
