package io.espalier.surrogate.train;

import io.espalier.surrogate.network.Activation;

/**
 * The witness: loss and weight gradient of one sample after another, in double, index by index.
 *
 * <p>Same formulas as {@link SobolevPass}, none of its code: activations come from {@link Activation}, products are sums.
 */
final class DoubleSobolev {
    final double[][][] weights;
    final double[][] biases;

    DoubleSobolev(Parameters parameters) {
        weights = new double[parameters.layers()][][];
        biases = new double[parameters.layers()][];
        for (int l = 0; l < weights.length; l++) {
            float[][] w = parameters.weights[l];
            weights[l] = new double[w.length][w[0].length];
            biases[l] = new double[w.length];
            for (int j = 0; j < w.length; j++) {
                biases[l][j] = parameters.biases[l][j];
                for (int i = 0; i < w[0].length; i++) {
                    weights[l][j][i] = w[j][i];
                }
            }
        }
    }

    /** Forward and adjoint of one row: pre-activations, layer inputs, adjoints of layer inputs and of pre-activations. */
    private final class Sweep {
        final double[][] z = new double[weights.length][];
        final double[][] h = new double[weights.length + 1][];
        final double[][] hBar = new double[weights.length + 1][];
        final double[][] zBar = new double[weights.length][];

        Sweep(double[] x) {
            h[0] = x;
            for (int l = 0; l < weights.length; l++) {
                z[l] = new double[weights[l].length];
                h[l + 1] = new double[weights[l].length];
                for (int j = 0; j < z[l].length; j++) {
                    z[l][j] = biases[l][j];
                    for (int i = 0; i < h[l].length; i++) {
                        z[l][j] += weights[l][j][i] * h[l][i];
                    }
                    h[l + 1][j] = activation(l).value(z[l][j]);
                }
            }
            hBar[weights.length] = new double[] {1.0};
            for (int l = weights.length - 1; l >= 0; l--) {
                zBar[l] = new double[z[l].length];
                for (int j = 0; j < z[l].length; j++) {
                    zBar[l][j] = hBar[l + 1][j] * activation(l).slope(z[l][j]);
                }
                hBar[l] = timesTransposed(weights[l], zBar[l]);
            }
        }
    }

    private Activation activation(int layer) {
        return layer == weights.length - 1 ? Activation.IDENTITY : Activation.SILU;
    }

    /** The mean loss over rows. */
    double loss(TrainingSet set, SobolevLoss loss) {
        double sum = 0.0;
        for (int row = 0; row < set.rows(); row++) {
            Sweep sweep = new Sweep(input(set, row));
            double value = sweep.h[weights.length][0] - set.y[row];
            sum += loss.valueFactor() * value * value;
            for (int j = 0; j < set.inputs; j++) {
                double slope = sweep.hBar[0][j] - set.dy[row * set.inputs + j];
                sum += loss.gradientFactor() * slope * slope;
            }
        }
        return sum / set.rows();
    }

    /** The gradient of {@link #loss} in every weight and bias, by hand. */
    Gradient gradient(TrainingSet set, SobolevLoss loss) {
        Gradient gradient = new Gradient(weights);
        for (int row = 0; row < set.rows(); row++) {
            addRow(set, row, loss, gradient);
        }
        return gradient;
    }

    private void addRow(TrainingSet set, int row, SobolevLoss loss, Gradient gradient) {
        Sweep sweep = new Sweep(input(set, row));
        int last = weights.length;
        double[] dot = new double[set.inputs];
        for (int j = 0; j < dot.length; j++) {
            double error = sweep.hBar[0][j] - set.dy[row * set.inputs + j];
            dot[j] = 2.0 * loss.gradientFactor() * error / set.rows();
        }
        double[][] share = new double[last][];
        for (int l = 0; l < last; l++) {
            double[] zDot = new double[weights[l].length];
            share[l] = new double[zDot.length];
            double[] next = new double[zDot.length];
            for (int j = 0; j < zDot.length; j++) {
                for (int i = 0; i < dot.length; i++) {
                    gradient.weights[l][j][i] += sweep.zBar[l][j] * dot[i];
                    zDot[j] += weights[l][j][i] * dot[i];
                }
                share[l][j] = zDot[j] * sweep.hBar[l + 1][j] * activation(l).curvature(sweep.z[l][j]);
                next[j] = zDot[j] * activation(l).slope(sweep.z[l][j]);
            }
            dot = next;
        }
        double[] dh = {2.0 * loss.valueFactor() * (sweep.h[last][0] - set.y[row]) / set.rows()};
        for (int l = last - 1; l >= 0; l--) {
            double[] dz = new double[dh.length];
            for (int j = 0; j < dz.length; j++) {
                dz[j] = dh[j] * activation(l).slope(sweep.z[l][j]) + share[l][j];
                gradient.biases[l][j] += dz[j];
                for (int i = 0; i < sweep.h[l].length; i++) {
                    gradient.weights[l][j][i] += dz[j] * sweep.h[l][i];
                }
            }
            dh = timesTransposed(weights[l], dz);
        }
    }

    private static double[] timesTransposed(double[][] w, double[] v) {
        double[] product = new double[w[0].length];
        for (int j = 0; j < v.length; j++) {
            for (int i = 0; i < product.length; i++) {
                product[i] += w[j][i] * v[j];
            }
        }
        return product;
    }

    private static double[] input(TrainingSet set, int row) {
        double[] x = new double[set.inputs];
        for (int j = 0; j < x.length; j++) {
            x[j] = set.x[row * set.inputs + j];
        }
        return x;
    }

    /** Derivatives of the loss, in the shape of the weights. */
    static final class Gradient {
        final double[][][] weights;
        final double[][] biases;

        Gradient(double[][][] shape) {
            weights = new double[shape.length][][];
            biases = new double[shape.length][];
            for (int l = 0; l < shape.length; l++) {
                weights[l] = new double[shape[l].length][shape[l][0].length];
                biases[l] = new double[shape[l].length];
            }
        }
    }
}
