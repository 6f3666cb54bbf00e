package io.espalier.surrogate.train;

/** A fixed part of every mini-batch with its own sums, worked through block by block. One thread at a time, any of them. */
final class Shard {
    private final Parameters gradient;
    private final SquaredErrors errors;
    private final Rows rows = new Rows();
    private final Rows blockRows = new Rows();

    Shard(Parameters shape) {
        gradient = shape.zeros();
        errors = new SquaredErrors(shape.inputs());
    }

    /** Sums over rows {@code start} to {@code start + length} of a batch, none where it ends before: errors and weight gradient. */
    void learn(
            SobolevPass pass,
            LayerWeights weights,
            Rows batch,
            int start,
            int length,
            SobolevLoss loss,
            long step,
            Dropout dropout) {
        errors.clear();
        gradient.clear();
        rows.takePart(batch, start, length);
        for (int b = 0; b < rows.count(); b += pass.block()) {
            blockRows.takePart(rows, b, pass.block());
            pass.addGradient(weights, blockRows, loss, batch.count(), step, dropout, errors, gradient);
        }
    }

    /**
     * Adds slopes {@code start} to {@code start + length} of a batch.
     *
     * @param factor what a squared error counts in the sum of the rows' losses
     * @param batchRows rows of the batch, over which the loss is a mean
     */
    void learnSlopes(
            DirectionalPass pass,
            LayerWeights weights,
            Rows slopes,
            int start,
            int length,
            double factor,
            int batchRows) {
        rows.takePart(slopes, start, length);
        float each = (float) (2.0 * factor / batchRows);
        for (int b = 0; b < rows.count(); b += pass.block()) {
            blockRows.takePart(rows, b, pass.block());
            errors.loss += factor * pass.addGradient(weights, blockRows, each, gradient);
        }
    }

    SquaredErrors errors() {
        return errors;
    }

    Parameters gradient() {
        return gradient;
    }
}
