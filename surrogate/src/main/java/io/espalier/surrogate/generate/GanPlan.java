package io.espalier.surrogate.generate;

import java.util.List;

/**
 * How a generator is trained against a discriminator.
 *
 * @param latent normal numbers that a row is made of
 * @param generatorHidden nodes of the generator's hidden layers, which are {@link HiddenUnit#LEAKY_RELU}
 * @param output the generator's last response
 * @param discriminatorHidden nodes of the discriminator's hidden layers
 * @param discriminatorUnit their response
 * @param term what input gradients have to do with it
 * @param batch real rows of a step, and generated ones; even
 * @param iterations steps of each network
 * @param rate of Adam (0.5, 0.9)
 */
public record GanPlan(
        int latent,
        List<Integer> generatorHidden,
        OutputUnit output,
        List<Integer> discriminatorHidden,
        HiddenUnit discriminatorUnit,
        GradientTerm term,
        int batch,
        int iterations,
        double rate) {

    /**
     * @throws IllegalArgumentException if a size is below 1, the batch is not even, the rate is not above 0, or a piecewise
     *     linear discriminator is to have a gradient term; R1, which acts on the discriminator's weights, could do without
     *     smoothness and is refused with the others, so that all have one baseline
     */
    public GanPlan {
        generatorHidden = List.copyOf(generatorHidden);
        discriminatorHidden = List.copyOf(discriminatorHidden);
        if (latent < 1
                || generatorHidden.stream().anyMatch(nodes -> nodes < 1)
                || discriminatorHidden.isEmpty()
                || discriminatorHidden.stream().anyMatch(nodes -> nodes < 1)) {
            throw new IllegalArgumentException("networks must have nodes, the discriminator a hidden layer: latent="
                    + latent + ", generatorHidden=" + generatorHidden + ", discriminatorHidden="
                    + discriminatorHidden);
        }
        if (batch < 2 || batch % 2 != 0 || iterations < 1 || !(rate > 0.0 && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "a training must have an even batch, a step and a finite rate above 0: batch=" + batch
                            + ", iterations=" + iterations + ", rate=" + rate);
        }
        if (term.isActive() && !discriminatorUnit.isSmooth()) {
            throw new IllegalArgumentException(
                    "a gradient term needs a smooth discriminator, SILU: the input gradient of a piecewise linear one is"
                            + " constant on each piece, so its derivative by the inputs is zero and no error of gradients"
                            + " reaches the generator: discriminatorUnit=" + discriminatorUnit + ", term="
                            + term.kind() + ", gamma=" + term.gamma());
        }
    }

    /** Sizes and rates of the study: 16 normals, 64 and 64 nodes against 64 and 32, batches of 64, rate 5e-4, no term. */
    public static GanPlan study(OutputUnit output, HiddenUnit discriminatorUnit, int iterations) {
        return new GanPlan(
                16,
                List.of(64, 64),
                output,
                List.of(64, 32),
                discriminatorUnit,
                GradientTerm.NONE,
                64,
                iterations,
                5e-4);
    }

    /** The same with another term. */
    public GanPlan with(GradientTerm newTerm) {
        return new GanPlan(
                latent,
                generatorHidden,
                output,
                discriminatorHidden,
                discriminatorUnit,
                newTerm,
                batch,
                iterations,
                rate);
    }

    /** Nodes of the generator's layers, inputs first. */
    int[] generatorSizes(int width) {
        return sizes(latent, generatorHidden, width);
    }

    /** Nodes of the discriminator's layers, inputs first. */
    int[] discriminatorSizes(int width) {
        return sizes(width, discriminatorHidden, 1);
    }

    private static int[] sizes(int inputs, List<Integer> hidden, int outputs) {
        final int[] sizes = new int[hidden.size() + 2];
        sizes[0] = inputs;
        for (int l = 0; l < hidden.size(); l++) {
            sizes[l + 1] = hidden.get(l);
        }
        sizes[sizes.length - 1] = outputs;
        return sizes;
    }
}
