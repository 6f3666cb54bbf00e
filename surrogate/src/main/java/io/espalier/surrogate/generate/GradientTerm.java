package io.espalier.surrogate.generate;

/**
 * What the discriminator's input gradients have to do with the losses.
 *
 * @param kind which term
 * @param gamma its weight, at least 0; at 0 there is no term, and the training is the baseline's to the last bit
 */
public record GradientTerm(Kind kind, double gamma) {
    /** No term: the baseline. */
    public static final GradientTerm NONE = new GradientTerm(Kind.NONE, 0.0);

    /** With g the input gradient at a row, sums over its entries, and E the mean over a batch. */
    public enum Kind {
        /** Nothing. */
        NONE("none"),
        /**
         * The paper's Algorithm 1 to the letter, on the generator's loss: gamma E |g'(fake) - g(real)|^2, of the output
         * (a probability), g of the discriminator before its update, g' after it, the k-th fake against the k-th real row
         * though they are no pair. By the paper's Eq. 6 the discriminator maximises it too; by its Algorithm 1 it does not.
         */
        PAPER("paper"),
        /**
         * A sound match on the generator's loss: gamma |E g(fake) - E g(real)|^2/(E |g(real)|^2 + 1e-8), of the logit, one
         * discriminator.
         */
        MEAN_GRADIENT("mean-gradient"),
        /** A penalty on the discriminator's loss, not the generator's: gamma/2 E |g(real)|^2, of the logit. */
        R1("r1");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** For tables and options. */
        public String label() {
            return label;
        }
    }

    /** @throws IllegalArgumentException if the weight is negative or not finite, or there is a weight and no term */
    public GradientTerm {
        if (!(gamma >= 0.0 && gamma < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the weight of a gradient term must be at least 0: gamma=" + gamma);
        }
        if (kind == Kind.NONE && gamma != 0.0) {
            throw new IllegalArgumentException("no term has no weight: kind=NONE, gamma=" + gamma);
        }
    }

    /** The paper's term. */
    public static GradientTerm paper(double gamma) {
        return new GradientTerm(Kind.PAPER, gamma);
    }

    /** The match of mean gradients. */
    public static GradientTerm meanGradient(double gamma) {
        return new GradientTerm(Kind.MEAN_GRADIENT, gamma);
    }

    /** The penalty R1. */
    public static GradientTerm r1(double gamma) {
        return new GradientTerm(Kind.R1, gamma);
    }

    /** Whether there is anything to do. */
    public boolean isActive() {
        return gamma > 0.0;
    }
}
