package io.espalier.surrogate.select;

import java.util.List;

/**
 * Errors of networks of one size, one of each way a draw: draw d of both had the same data and the same first weights.
 *
 * @param size nodes of a layer, or whatever else is compared
 * @param plain error of the network that learnt values only, by draw
 * @param withGradients error of the network that learnt gradients too, by draw
 */
public record SizeErrors(int size, List<Double> plain, List<Double> withGradients) {

    /** @throws IllegalArgumentException if the size is not positive, draws are not paired, or an error is negative or not finite */
    public SizeErrors {
        plain = List.copyOf(plain);
        withGradients = List.copyOf(withGradients);
        if (size < 1 || plain.isEmpty() || plain.size() != withGradients.size()) {
            throw new IllegalArgumentException("a size must be positive and have one error of each way per draw: size="
                    + size + ", plain.size=" + plain.size() + ", withGradients.size=" + withGradients.size());
        }
        requireErrors(size, plain);
        requireErrors(size, withGradients);
    }

    private static void requireErrors(int size, List<Double> errors) {
        for (int draw = 0; draw < errors.size(); draw++) {
            double error = errors.get(draw);
            if (!(error >= 0.0 && error <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "an error must be finite and >= 0: size=" + size + ", draw=" + draw + ", error=" + error);
            }
        }
    }

    /** Paired draws. */
    public int draws() {
        return plain.size();
    }

    /** Errors of one way, by draw. */
    public List<Double> of(Arm arm) {
        return arm == Arm.PLAIN ? plain : withGradients;
    }

    /** Mean error of one way over the draws. */
    public double mean(Arm arm) {
        return DrawMean.of(of(arm)).mean();
    }

    /** How much lower the mean error is with gradients. */
    public double gain() {
        return mean(Arm.PLAIN) - mean(Arm.GRADIENTS);
    }

    SizeErrors single(int draw) {
        return new SizeErrors(size, plain.subList(draw, draw + 1), withGradients.subList(draw, draw + 1));
    }
}
