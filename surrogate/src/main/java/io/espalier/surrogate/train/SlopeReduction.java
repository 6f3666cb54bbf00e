package io.espalier.surrogate.train;

import io.espalier.surrogate.form.Normalisation;

/** Writes known slopes into a training set: what {@link Reduction} does for examples. */
final class SlopeReduction {
    private final Normalisation map;
    private final DirectionalSlopes slopes;
    private final TrainingSet set;
    private final double[] raw;
    private final double[] reduced;

    SlopeReduction(Normalisation map, DirectionalSlopes slopes, TrainingSet set) {
        this.map = map;
        this.slopes = slopes;
        this.set = set;
        raw = new double[map.inputs()];
        reduced = new double[map.reducedInputs()];
    }

    void rows() {
        for (int row = 0; row < slopes.size(); row++) {
            map.reduce(read(slopes.x(), row), reduced);
            write(1.0, set.x, row);
            double length = standardisedLength(read(slopes.direction(), row));
            map.reduceDirection(raw, reduced);
            write(1.0 / length, set.direction, row);
            set.y[row] = (float) (slopes.slope()[row] / (length * map.outputDeviation()));
        }
    }

    /** Before the front, which may shorten it: the slope of what the front leaves out is then told to the rest. */
    private double standardisedLength(double[] direction) {
        double squares = 0.0;
        for (int j = 0; j < direction.length; j++) {
            double u = direction[j] / map.inputDeviation()[j];
            squares += u * u;
        }
        return Math.sqrt(squares);
    }

    private double[] read(double[] values, int row) {
        System.arraycopy(values, row * raw.length, raw, 0, raw.length);
        return raw;
    }

    private void write(double factor, float[] target, int row) {
        for (int j = 0; j < reduced.length; j++) {
            target[row * reduced.length + j] = (float) (factor * reduced[j]);
        }
    }
}
