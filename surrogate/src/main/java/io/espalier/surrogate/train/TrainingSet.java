package io.espalier.surrogate.train;

import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;

/** Samples as the network inside sees them: normalised, projected, float. Row-major x[n*k], y[n], dy[n*k]. */
final class TrainingSet {
    final int inputs;
    final float[] x;
    final float[] y;
    final float[] dy;

    private TrainingSet(int inputs, int rows) {
        this.inputs = inputs;
        x = new float[rows * inputs];
        y = new float[rows];
        dy = new float[rows * inputs];
    }

    static TrainingSet of(Examples samples, Normalisation map) {
        TrainingSet set = new TrainingSet(map.reducedInputs(), samples.size());
        int d = map.inputs();
        double[] row = new double[d];
        for (int i = 0; i < samples.size(); i++) {
            System.arraycopy(samples.x(), i * d, row, 0, d);
            set.put(set.x, i, map.reduce(row));
            System.arraycopy(samples.dy(), i * d, row, 0, d);
            set.put(set.dy, i, map.reduceGradient(row));
            set.y[i] = (float) ((samples.y()[i] - map.outputMean()) / map.outputDeviation());
        }
        return set;
    }

    private void put(float[] target, int row, double[] values) {
        for (int j = 0; j < inputs; j++) {
            target[row * inputs + j] = (float) values[j];
        }
    }

    int rows() {
        return y.length;
    }

    double meanSquareGradient() {
        double sum = 0.0;
        for (float g : dy) {
            sum += (double) g * g;
        }
        return sum / rows();
    }

    /** The errors of the best constant on the rows of an index: its value their mean, its gradient zero. */
    SquaredErrors errorsOfConstant(int[] index) {
        SquaredErrors errors = new SquaredErrors();
        double sum = 0.0;
        double squares = 0.0;
        for (int row : index) {
            sum += y[row];
            squares += (double) y[row] * y[row];
            for (int j = row * inputs; j < (row + 1) * inputs; j++) {
                errors.gradient += (double) dy[j] * dy[j];
            }
        }
        errors.value = squares - sum * sum / index.length;
        return errors;
    }
}
