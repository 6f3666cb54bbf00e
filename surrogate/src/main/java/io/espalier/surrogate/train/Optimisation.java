package io.espalier.surrogate.train;

import io.espalier.surrogate.kernel.DenseKernel;
import java.util.Arrays;

/**
 * The weights of one training and what moves them: a step on a mini-batch.
 *
 * <p>Rows are cut into at most {@value #SHARDS} shards of whole blocks, whatever the threads; each shard sums its own gradient,
 * and the sums are added in shard order: same bits on any number of threads. A step allocates nothing.
 */
final class Optimisation {
    private static final int SHARDS = 8;
    private static final int MANY_PARAMETERS = 20_000;

    private static final Rows NO_SLOPES = Rows.none();

    private final int block;
    private final Workers workers;
    private final SobolevLoss loss;
    private final Regularisation regularisation;
    private final long seed;
    private final LayerWeights weights;
    private final Adam adam;
    private final boolean sharesLayers;
    private final Shard[] shards = new Shard[SHARDS];
    private final SobolevPass[] passes;
    private final DirectionalPass[] slopePasses;
    private final double slopeFactor;
    private boolean penalisesBiases;
    private final Workers.Task learn = this::learn;
    private final Workers.Task sum = this::sum;
    private final Workers.Task move = this::move;

    // The step under way, for the workers.
    private Rows batch;
    private Rows slopes;
    private long step;
    private double rate;
    private int length;
    private int slopesLength;
    private int used;
    private float shrink;
    private Dropout dropout = Dropout.NONE;

    Optimisation(
            DenseKernel kernel,
            Workers workers,
            SobolevLoss loss,
            Regularisation regularisation,
            long seed,
            Parameters start) {
        this(kernel, workers, loss, 0.0, regularisation, seed, start);
    }

    /** @param slopeFactor what one squared error of a slope counts in the sum of the rows' losses; 0: steps have no slopes */
    Optimisation(
            DenseKernel kernel,
            Workers workers,
            SobolevLoss loss,
            double slopeFactor,
            Regularisation regularisation,
            long seed,
            Parameters start) {
        block = kernel.block();
        this.workers = workers;
        this.loss = loss;
        this.slopeFactor = slopeFactor;
        this.regularisation = regularisation;
        this.seed = seed;
        weights = new LayerWeights(start.copy());
        adam = new Adam(start);
        sharesLayers = start.count() >= MANY_PARAMETERS;
        for (int s = 0; s < SHARDS; s++) {
            shards[s] = new Shard(start);
        }
        // Panels are large: one set a thread keeps them in its cache.
        passes = new SobolevPass[workers.threads()];
        Arrays.setAll(passes, worker -> new SobolevPass(kernel, start));
        slopePasses = new DirectionalPass[slopeFactor > 0.0 ? passes.length : 0];
        Arrays.setAll(slopePasses, worker -> passes[worker].alongDirections());
    }

    /** Biases are to be penalised as weights are, as torch's weight decay does. */
    void penaliseBiases() {
        penalisesBiases = true;
    }

    /** The current weights; not a copy. */
    Parameters parameters() {
        return weights.parameters();
    }

    /** The optimiser with its memory; not a copy. */
    Adam adam() {
        return adam;
    }

    /** To be called after weights were written from outside. */
    void refresh() {
        for (int layer = 0; layer < weights.layers(); layer++) {
            weights.refresh(layer);
        }
    }

    /** One step of size {@code newRate}; adds the errors of its rows, before the step, to {@code total}. */
    void step(Rows rows, long number, double newRate, SquaredErrors total) {
        step(rows, NO_SLOPES, number, newRate, total);
    }

    /** The same with slopes beside the rows. */
    void step(Rows rows, Rows slopeRows, long number, double newRate, SquaredErrors total) {
        batch = rows;
        slopes = slopeRows;
        step = number;
        rate = newRate;
        length = shardLength(rows.count());
        slopesLength = shardLength(slopes.count());
        used = Math.max(shards(rows, length), shards(slopes, slopesLength));
        shrink = 1f;
        if (regularisation.dropout() > 0.0) {
            dropout = new Dropout(regularisation.dropout(), seed, number);
        }
        workers.run(used, learn);
        eachLayer(sum);
        if (regularisation.clips()) {
            shrink = (float)
                    Math.min(1.0, regularisation.clip() / shards[0].gradient().length());
        }
        eachLayer(move);
        for (int s = 0; s < used; s++) {
            total.add(shards[s].errors());
        }
    }

    /** Layers of a small network are done sooner than handed out. */
    private void eachLayer(Workers.Task task) {
        if (sharesLayers) {
            workers.run(weights.layers(), task);
        } else {
            for (int layer = 0; layer < weights.layers(); layer++) {
                task.run(0, layer);
            }
        }
    }

    private void learn(int worker, int s) {
        shards[s].learn(passes[worker], weights, batch, s * length, length, loss, step, dropout);
        if (slopes.count() > 0) {
            shards[s].learnSlopes(
                    slopePasses[worker], weights, slopes, s * slopesLength, slopesLength, slopeFactor, batch.count());
        }
    }

    private void sum(int worker, int layer) {
        Parameters gradient = shards[0].gradient();
        for (int s = 1; s < used; s++) {
            gradient.addLayer(layer, shards[s].gradient());
        }
        if (regularisation.penalises()) {
            regularisation.addSlope(weights.weights(layer), gradient.weights[layer]);
            if (penalisesBiases) {
                regularisation.addSlope(new float[][] {weights.bias(layer)}, new float[][] {gradient.biases[layer]});
            }
        }
    }

    private void move(int worker, int layer) {
        Parameters gradient = shards[0].gradient();
        if (shrink < 1f) {
            gradient.scaleLayer(layer, shrink);
        }
        adam.update(layer, step, rate, gradient, weights.parameters());
        weights.refresh(layer);
    }

    /** The errors over rows at the current weights, block by block. */
    SquaredErrors[] errors(Rows rows) {
        SquaredErrors[] errors = new SquaredErrors[(rows.count() + block - 1) / block];
        workers.run(errors.length, (worker, b) -> {
            Rows blockRows = new Rows();
            blockRows.takePart(rows, b * block, block);
            errors[b] = new SquaredErrors(weights.parameters().inputs());
            passes[worker].addErrors(weights, blockRows, loss, errors[b]);
        });
        return errors;
    }

    private static int shards(Rows rows, int length) {
        return length == 0 ? 0 : (rows.count() + length - 1) / length;
    }

    /** The sum of squared errors of values over rows at the current weights. */
    double valueSquares(Rows rows) {
        double sum = 0.0;
        Rows blockRows = new Rows();
        for (int from = 0; from < rows.count(); from += block) {
            blockRows.takePart(rows, from, block);
            sum += passes[0].valueSquares(weights, blockRows);
        }
        return sum;
    }

    private int shardLength(int rows) {
        int blocks = (rows + block - 1) / block;
        return (blocks + SHARDS - 1) / SHARDS * block;
    }
}
