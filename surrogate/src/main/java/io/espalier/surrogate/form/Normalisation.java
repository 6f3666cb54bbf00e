package io.espalier.surrogate.form;

import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The linear map around a network that trains: z = P ((x - mean) / deviation), y = outputMean + outputDeviation f(z).
 *
 * <p>Shapes: {@code inputMean[d]}, {@code inputDeviation[d]}; {@code front[k][d]} holds the rows of P, orthonormal directions
 * in normalised input space; without rows there is no front and z is all of it (k = d). Units: means and deviations in those of their column.
 * Arrays are not copied: do not write them. Source: front, Constantine, Dow and Wang (2014), SIAM J. Sci. Comput. 36(4).
 */
public record Normalisation(
        double[] inputMean, double[] inputDeviation, double outputMean, double outputDeviation, double[][] front) {
    private static final double ORTHONORMAL = 1e-9;
    private static final double[][] NO_FRONT = {};

    /** @throws IllegalArgumentException if shapes differ, a deviation is not positive, or the front is not orthonormal */
    public Normalisation {
        if (inputMean.length == 0 || inputMean.length != inputDeviation.length) {
            throw new IllegalArgumentException("each input must have one mean and one deviation: inputMean.length="
                    + inputMean.length + ", inputDeviation.length=" + inputDeviation.length);
        }
        if (!(Arrays.stream(inputDeviation).allMatch(s -> s > 0.0) && outputDeviation > 0.0)) {
            throw new IllegalArgumentException("deviations must be positive: inputDeviation="
                    + Arrays.toString(inputDeviation) + ", outputDeviation=" + outputDeviation);
        }
        checkOrthonormal(front, inputMean.length);
    }

    /**
     * Means and standard deviations of samples, without a front. A column that never moves gets deviation 1.
     *
     * @throws IllegalArgumentException if there is no row
     */
    public static Normalisation of(Examples samples) {
        double[] x = samples.x();
        double[] y = samples.y();
        if (y.length == 0) {
            throw new IllegalArgumentException("means need at least one sample: rows=0");
        }
        int d = samples.inputs();
        double[] mean = new double[d];
        double[] deviation = new double[d];
        for (int j = 0; j < d; j++) {
            mean[j] = mean(x, j, d);
            deviation[j] = deviation(x, j, d, mean[j]);
        }
        double outputMean = mean(y, 0, 1);
        return new Normalisation(mean, deviation, outputMean, deviation(y, 0, 1, outputMean), NO_FRONT);
    }

    /** This map with a front: {@code directions[k][d]}, orthonormal, in normalised input space; no row for no front. */
    public Normalisation withFront(double[][] directions) {
        return new Normalisation(inputMean, inputDeviation, outputMean, outputDeviation, directions);
    }

    /** Number of raw inputs d. */
    public int inputs() {
        return inputMean.length;
    }

    /** Number of inputs k that the network inside sees. */
    public int reducedInputs() {
        return front.length == 0 ? inputs() : front.length;
    }

    /** Turns a raw point x into z; x is scratch space afterwards. */
    public void reduce(double[] x, double[] z) {
        for (int j = 0; j < x.length; j++) {
            x[j] = (x[j] - inputMean[j]) / inputDeviation[j];
        }
        project(x, z);
    }

    /** Turns a raw direction into one of z, with the length that it has there; {@code direction} is scratch space afterwards. */
    public void reduceDirection(double[] direction, double[] z) {
        for (int j = 0; j < direction.length; j++) {
            direction[j] /= inputDeviation[j];
        }
        project(direction, z);
    }

    /**
     * Turns a raw gradient dy/dx, or its change along a direction, into normalised units, df/dz: exact where it lies along the front, else its
     * projection; {@code gradient} is scratch space afterwards.
     */
    public void reduceGradient(double[] gradient, double[] z) {
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] *= inputDeviation[j] / outputDeviation;
        }
        project(gradient, z);
    }

    /** The network that takes raw inputs and gives raw values, of one that maps z to normalised values. */
    public Network fold(Network reduced) {
        checkInputs(reduced, reducedInputs());
        List<Layer> layers = new ArrayList<>(reduced.layers());
        layers.set(0, foldInput(layers.get(0)));
        int last = layers.size() - 1;
        layers.set(last, mapOutput(layers.get(last), outputDeviation, outputMean));
        return new Network(layers);
    }

    /**
     * The inverse of {@link #fold}. A network that varies outside the front's directions is projected on them: what it did
     * there is lost.
     */
    public Network unfold(Network raw) {
        checkInputs(raw, inputs());
        List<Layer> layers = new ArrayList<>(raw.layers());
        layers.set(0, unfoldInput(layers.get(0)));
        int last = layers.size() - 1;
        layers.set(last, mapOutput(layers.get(last), 1.0 / outputDeviation, -outputMean / outputDeviation));
        return new Network(layers);
    }

    private Layer foldInput(Layer layer) {
        double[][] weights = new double[layer.nodes()][inputs()];
        double[] bias = layer.bias().clone();
        for (int node = 0; node < weights.length; node++) {
            double[] normal = lift(layer.weights()[node]);
            for (int j = 0; j < normal.length; j++) {
                weights[node][j] = normal[j] / inputDeviation[j];
                bias[node] -= weights[node][j] * inputMean[j];
            }
        }
        return new Layer(weights, bias, layer.activation());
    }

    private Layer unfoldInput(Layer layer) {
        double[][] weights = new double[layer.nodes()][];
        double[] bias = layer.bias().clone();
        for (int node = 0; node < weights.length; node++) {
            double[] normal = layer.weights()[node].clone();
            for (int j = 0; j < normal.length; j++) {
                bias[node] += normal[j] * inputMean[j];
                normal[j] *= inputDeviation[j];
            }
            weights[node] = new double[reducedInputs()];
            project(normal, weights[node]);
        }
        return new Layer(weights, bias, layer.activation());
    }

    private static Layer mapOutput(Layer layer, double scale, double shift) {
        double[] weights = Arrays.stream(layer.weights()[0]).map(w -> w * scale).toArray();
        double[] bias = {layer.bias()[0] * scale + shift};
        return new Layer(new double[][] {weights}, bias, layer.activation());
    }

    /** P v. */
    private void project(double[] v, double[] z) {
        if (front.length == 0) {
            System.arraycopy(v, 0, z, 0, v.length);
            return;
        }
        for (int i = 0; i < z.length; i++) {
            z[i] = dot(front[i], v);
        }
    }

    /** P' z. */
    private double[] lift(double[] z) {
        if (front.length == 0) {
            return z;
        }
        double[] v = new double[inputs()];
        for (int i = 0; i < z.length; i++) {
            for (int j = 0; j < v.length; j++) {
                v[j] += front[i][j] * z[i];
            }
        }
        return v;
    }

    private static void checkInputs(Network network, int expected) {
        if (network.inputs() != expected) {
            throw new IllegalArgumentException("the network must take as many inputs as this side of the map: inputs="
                    + network.inputs() + ", expected=" + expected);
        }
    }

    private static void checkOrthonormal(double[][] front, int d) {
        for (int i = 0; i < front.length; i++) {
            for (int j = 0; j <= i; j++) {
                double error = front[i].length == d ? dot(front[i], front[j]) - (i == j ? 1.0 : 0.0) : Double.NaN;
                if (!(Math.abs(error) <= ORTHONORMAL)) {
                    throw new IllegalArgumentException("front directions must be orthonormal vectors of all inputs: i="
                            + i + ", j=" + j + ", error=" + error + ", length=" + front[i].length + ", inputs=" + d);
                }
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0.0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    private static double mean(double[] x, int from, int stride) {
        double sum = 0.0;
        for (int i = from; i < x.length; i += stride) {
            sum += x[i];
        }
        return sum / (x.length / stride);
    }

    private static double deviation(double[] x, int from, int stride, double mean) {
        double sum = 0.0;
        for (int i = from; i < x.length; i += stride) {
            sum += (x[i] - mean) * (x[i] - mean);
        }
        double deviation = Math.sqrt(sum / (x.length / stride));
        // A constant column leaves the rounding of its mean only; dividing by that would blow noise up to size 1.
        return moves(x, from, stride) && deviation > 0.0 ? deviation : 1.0;
    }

    private static boolean moves(double[] x, int from, int stride) {
        for (int i = from; i < x.length; i += stride) {
            if (x[i] != x[from]) {
                return true;
            }
        }
        return false;
    }
}
