package io.espalier.surrogate.generate;

import io.espalier.surrogate.kernel.DenseKernel;
import io.espalier.surrogate.kernel.DenseKernels;
import java.util.Arrays;

/**
 * Generator and discriminator on one batch: the weight gradient of each one's loss.
 *
 * <p>Blocks have twice the batch's rows. The discriminator's hold real rows first, then generated ones; the generator's hold
 * normals of the rows that the discriminator learns from first, then of those that the generator learns from.
 */
final class Duel {
    private final int batch;
    private final Match match;
    private final RowPass generator;
    private final RowPass discriminator;

    Duel(GanPlan plan, int width) {
        final DenseKernel kernel = DenseKernels.best(2 * plan.batch());
        batch = plan.batch();
        match = Match.of(plan.term(), width, batch);
        generator = new RowPass(kernel, plan.generatorSizes(width), HiddenUnit.LEAKY_RELU, plan.output());
        discriminator =
                new RowPass(kernel, plan.discriminatorSizes(width), plan.discriminatorUnit(), OutputUnit.LINEAR);
    }

    /** The generator's normals, [latent][2 batch]: to be filled before a step. */
    float[][] normals() {
        return generator.input();
    }

    /** Rows that the discriminator sees, [width][2 batch]: the first half is to be filled before a step. */
    float[][] rows() {
        return discriminator.input();
    }

    /** Adds the discriminator's gradient; {@code g} and {@code d} are both networks as they stand. */
    void discriminatorGradient(Weights g, Weights d, Weights gradient) {
        generator.forward(g);
        show(0);
        discriminator.forward(d);
        if (match.readsBefore()) {
            discriminator.inputGradient(d);
        }
        Losses.discriminator(discriminator.output()[0], discriminator.outputBar()[0]);
        match.before(discriminator);
        discriminator.toWeights(d, match.isOnDiscriminator(), gradient);
    }

    /** Adds the generator's gradient, after {@link #discriminatorGradient} and the discriminator's move. */
    void generatorGradient(Weights g, Weights d, Weights gradient) {
        show(batch);
        discriminator.forward(d);
        Losses.generator(discriminator.output()[0], discriminator.outputBar()[0]);
        if (match.isOnGenerator()) {
            discriminator.inputGradient(d);
            match.after(discriminator);
        }
        discriminator.toInputs(d, match.isOnGenerator());
        final float[][] bars = generator.outputBar();
        for (int j = 0; j < bars.length; j++) {
            Arrays.fill(bars[j], 0, batch, 0f);
            System.arraycopy(discriminator.inputBar()[j], batch, bars[j], batch, batch);
        }
        generator.toWeights(g, false, gradient);
    }

    /** The share of the rows last shown that the discriminator took for generated. */
    double accuracy() {
        int caught = 0;
        for (int r = batch; r < 2 * batch; r++) {
            caught += discriminator.output()[0][r] < 0f ? 1 : 0;
        }
        return (double) caught / batch;
    }

    /** Judges the generator's rows of this step once more, with {@code g} as it stands now. */
    double accuracyAgain(Weights g, Weights d) {
        generator.forward(g);
        show(batch);
        discriminator.forward(d);
        return accuracy();
    }

    private void show(int from) {
        for (int j = 0; j < rows().length; j++) {
            System.arraycopy(generator.output()[j], from, rows()[j], batch, batch);
        }
    }
}
