package io.espalier.surrogate.train;

import io.espalier.surrogate.form.Examples;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Examples for tests of passes and losses: numbers of order 1 in every label. */
final class Labels {
    private Labels() {}

    /** Random rows, of second order where asked for. */
    static Examples random(int rows, int inputs, boolean secondOrder, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int entries = rows * inputs;
        double[] x = normals(entries, random);
        double[] y = normals(rows, random);
        double[] dy = normals(entries, random);
        double[] direction = new double[secondOrder ? entries : 0];
        for (int i = 0; secondOrder && i < rows; i++) {
            // Unit vectors, so that a training set leaves them as they are.
            double[] u = normals(inputs, random);
            double length = Math.sqrt(
                    IntStream.range(0, inputs).mapToDouble(j -> u[j] * u[j]).sum());
            for (int j = 0; j < inputs; j++) {
                direction[i * inputs + j] = u[j] / length;
            }
        }
        return new Examples(inputs, x, y, dy, direction, normals(direction.length, random));
    }

    private static double[] normals(int n, SplittableRandom random) {
        return IntStream.range(0, n).mapToDouble(i -> random.nextGaussian()).toArray();
    }

    /** The rows of a training set, in double. */
    static Examples of(TrainingSet set) {
        return new Examples(
                set.inputs, wide(set.x), wide(set.y), wide(set.dy), wide(set.direction), wide(set.hessianTimes));
    }

    private static double[] wide(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }

    static int[] all(TrainingSet set) {
        return IntStream.range(0, set.rows()).toArray();
    }
}
