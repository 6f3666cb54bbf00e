package io.espalier.surrogate.train;

import io.espalier.surrogate.kernel.DenseKernel;

/** A fixed part of every mini-batch, with its own panels and sums, worked through block by block. */
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

    /** Sums over its rows: errors only. */
    void measure(LayerWeights weights, Rows rows) {
        errors.clear();
        for (int start = 0; start < rows.count(); start += block) {
            pass.addErrors(weights, rows.part(start, block), errors);
        }
    }

    SquaredErrors errors() {
        return errors;
    }

    Parameters gradient() {
        return gradient;
    }
}
