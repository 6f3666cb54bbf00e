package io.espalier.surrogate.train;

import io.espalier.surrogate.kernel.DenseKernel;

/** A fixed part of every mini-batch, with its own panels and sums, worked through block by block. One thread at a time. */
final class Shard {
    private final int block;
    private final SobolevPass pass;
    private final Parameters gradient;
    private final SquaredErrors errors;
    private final Rows rows = new Rows();
    private final Rows blockRows = new Rows();

    Shard(DenseKernel kernel, Parameters shape) {
        block = kernel.block();
        pass = new SobolevPass(kernel, shape);
        gradient = shape.zeros();
        errors = new SquaredErrors(shape.inputs());
    }

    /** Sums over rows {@code start} to {@code start + length} of a batch: errors and weight gradient. */
    void learn(LayerWeights weights, Rows batch, int start, int length, SobolevLoss loss, long step, Dropout dropout) {
        errors.clear();
        gradient.clear();
        rows.takePart(batch, start, length);
        for (int b = 0; b < rows.count(); b += block) {
            blockRows.takePart(rows, b, block);
            pass.addGradient(weights, blockRows, loss, batch.count(), step, dropout, errors, gradient);
        }
    }

    /** Errors of rows {@code number * block} to the next, without a gradient. */
    SquaredErrors measure(LayerWeights weights, Rows all, int number, SobolevLoss loss) {
        SquaredErrors blockErrors = new SquaredErrors(gradient.inputs());
        blockRows.takePart(all, number * block, block);
        pass.addErrors(weights, blockRows, loss, blockErrors);
        return blockErrors;
    }

    SquaredErrors errors() {
        return errors;
    }

    Parameters gradient() {
        return gradient;
    }
}
