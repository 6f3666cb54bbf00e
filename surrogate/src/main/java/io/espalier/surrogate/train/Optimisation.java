package io.espalier.surrogate.train;

import io.espalier.surrogate.kernel.DenseKernel;

/**
 * The weights of one training and what moves them: a step on a mini-batch.
 *
 * <p>Rows are cut into at most {@value #SHARDS} shards of whole blocks, whatever the threads; each shard sums its own gradient,
 * and the sums are added in shard order: same bits on any number of threads.
 */
final class Optimisation {
    private static final int SHARDS = 8;

    private final int block;
    private final Workers workers;
    private final SobolevLoss loss;
    private final LayerWeights weights;
    private final Adam adam;
    private final Shard[] shards = new Shard[SHARDS];

    Optimisation(TrainingSet set, DenseKernel kernel, Workers workers, SobolevLoss loss, Parameters start) {
        block = kernel.block();
        this.workers = workers;
        this.loss = loss;
        weights = new LayerWeights(start.copy());
        adam = new Adam(start);
        for (int s = 0; s < SHARDS; s++) {
            shards[s] = new Shard(kernel, set, start);
        }
    }

    /** The current weights; not a copy. */
    Parameters parameters() {
        return weights.parameters();
    }

    /** One step of size {@code rate}; adds the errors of its rows, before the step, to {@code total}. */
    void step(Rows batch, long step, double rate, SquaredErrors total) {
        LossScale scale = loss.scale(batch.count());
        int length = shardLength(batch.count());
        int used = (batch.count() + length - 1) / length;
        workers.run(used, s -> shards[s].learn(weights, batch.part(s * length, length), scale));
        workers.run(weights.layers(), layer -> update(layer, used, step, rate));
        for (int s = 0; s < used; s++) {
            total.add(shards[s].errors());
        }
    }

    /** The errors over rows at the current weights, block by block. */
    SquaredErrors[] errors(Rows rows) {
        SquaredErrors[] errors = new SquaredErrors[blocks(rows.count())];
        workers.run(Math.min(SHARDS, errors.length), s -> {
            for (int b = s; b < errors.length; b += SHARDS) {
                errors[b] = shards[s].measure(weights, rows, b);
            }
        });
        return errors;
    }

    private int blocks(int rows) {
        return (rows + block - 1) / block;
    }

    private int shardLength(int rows) {
        return (blocks(rows) + SHARDS - 1) / SHARDS * block;
    }

    private void update(int layer, int used, long step, double rate) {
        Parameters sum = shards[0].gradient();
        for (int s = 1; s < used; s++) {
            sum.addLayer(layer, shards[s].gradient());
        }
        adam.update(layer, step, rate, sum, weights.parameters());
        weights.refresh(layer);
    }
}
