package io.espalier.surrogate.train;

import io.espalier.surrogate.kernel.DenseKernel;

/** A fixed part of every mini-batch, with its own panels and sums, worked through block by block. One thread at a time. */
final class Shard {
    private final int block;
    private final SobolevPass pass;
    private final Parameters gradient;
    private final SquaredErrors errors = new SquaredErrors();

    Shard(DenseKernel kernel, TrainingSet set, Parameters shape) {
        block = kernel.block();
        pass = new SobolevPass(kernel, set, shape);
        gradient = shape.zeros();
    }

    /** Sums over its rows: errors and weight gradient. */
    void learn(LayerWeights weights, Rows rows, LossScale scale) {
        errors.clear();
        gradient.clear();
        for (int start = 0; start < rows.count(); start += block) {
            pass.addGradient(weights, rows.part(start, block), scale, errors, gradient);
        }
    }

    /** Errors of rows {@code number * block} to the next, without a gradient. */
    SquaredErrors measure(LayerWeights weights, Rows rows, int number) {
        SquaredErrors blockErrors = new SquaredErrors();
        pass.addErrors(weights, rows.part(number * block, block), blockErrors);
        return blockErrors;
    }

    SquaredErrors errors() {
        return errors;
    }

    Parameters gradient() {
        return gradient;
    }
}
