package io.espalier.surrogate.train;

import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;

/** Writes rows of examples into a training set; scratch space of one thread. */
final class Reduction {
    private final Normalisation map;
    private final Examples examples;
    private final TrainingSet set;
    private final double[] raw;
    private final double[] reduced;
    private final double[] times;

    Reduction(Normalisation map, Examples examples, TrainingSet set) {
        this.map = map;
        this.examples = examples;
        this.set = set;
        raw = new double[map.inputs()];
        reduced = new double[map.reducedInputs()];
        times = new double[map.reducedInputs()];
    }

    void rows(int from, int to) {
        for (int row = from; row < to; row++) {
            map.reduce(read(examples.x(), row), reduced);
            write(reduced, 1.0, set.x, row);
            map.reduceGradient(read(examples.dy(), row), reduced);
            write(reduced, 1.0, set.dy, row);
            set.y[row] = (float) ((examples.y()[row] - map.outputMean()) / map.outputDeviation());
            if (set.hasSecondOrder()) {
                secondOrder(row);
            }
        }
    }

    /** Along a direction of length 1; where the front leaves nothing of it, nothing is said: both are 0. */
    private void secondOrder(int row) {
        map.reduceDirection(read(examples.direction(), row), reduced);
        map.reduceGradient(read(examples.hessianTimes(), row), times);
        double squares = 0.0;
        for (double u : reduced) {
            squares += u * u;
        }
        double factor = squares > 0.0 ? 1.0 / Math.sqrt(squares) : 0.0;
        write(reduced, factor, set.direction, row);
        write(times, factor, set.hessianTimes, row);
    }

    private double[] read(double[] values, int row) {
        System.arraycopy(values, row * raw.length, raw, 0, raw.length);
        return raw;
    }

    private static void write(double[] values, double factor, float[] target, int row) {
        for (int j = 0; j < values.length; j++) {
            target[row * values.length + j] = (float) (factor * values[j]);
        }
    }
}
