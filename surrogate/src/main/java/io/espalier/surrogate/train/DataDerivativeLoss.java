package io.espalier.surrogate.train;

import io.espalier.surrogate.network.Network;
import java.util.Arrays;

/**
 * DLoss: the mean, over rows of known slopes, of (slope of a network along the row's direction, less the known slope)^2; Eq. 8 and 9.
 *
 * <p>The network's slope is either analytic, gradient . direction, exact away from the kinks of ReLU, or the central difference
 * {@code (f(x + e u) - f(x - e u))/(2 e)} of Eq. 7, u the direction as it stands. In double, in the space and units of the slopes; a
 * {@link Trainer} minimises the analytic one in standardised units. Weight gradients lie flat: layer by layer, node by node its weights, then
 * the biases of the layer. Immutable. Source: Lopedoto et al. (2025), Data Driven Derivative-based Regularization for Regression.
 */
public final class DataDerivativeLoss {
    private static final double[] NO_DIRECTION = {};

    private final DirectionalSlopes slopes;
    private final double epsilon;

    private DataDerivativeLoss(DirectionalSlopes slopes, double epsilon) {
        if (slopes.size() == 0) {
            throw new IllegalArgumentException("a mean needs at least one slope: slopes=0");
        }
        this.slopes = slopes;
        this.epsilon = epsilon;
    }

    /**
     * By the network's own gradient.
     *
     * @throws IllegalArgumentException if there is no slope
     */
    public static DataDerivativeLoss analytic(DirectionalSlopes slopes) {
        return new DataDerivativeLoss(slopes, 0.0);
    }

    /**
     * By central differences.
     *
     * @param epsilon step along each direction; 0.001 in the paper
     * @throws IllegalArgumentException if there is no slope, or the step is not positive
     */
    public static DataDerivativeLoss centralDifference(DirectionalSlopes slopes, double epsilon) {
        if (!(epsilon > 0.0 && epsilon <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("a step must be positive and finite: epsilon=" + epsilon);
        }
        return new DataDerivativeLoss(slopes, epsilon);
    }

    /**
     * The loss of a network.
     *
     * @throws IllegalArgumentException if the network takes other inputs, or its hidden nodes differ in response
     */
    public double value(Network network) {
        return new Sweep(network).run(null);
    }

    /**
     * The loss of a network and its derivatives in all parameters.
     *
     * @param gradient one entry per parameter; overwritten
     * @throws IllegalArgumentException as above, or if {@code gradient} has another length
     */
    public double valueAndGradient(Network network, double[] gradient) {
        Sweep sweep = new Sweep(network);
        if (gradient.length != sweep.theta.length) {
            throw new IllegalArgumentException("a gradient must have one entry per parameter: gradient.length="
                    + gradient.length + ", parameters=" + sweep.theta.length);
        }
        Arrays.fill(gradient, 0.0);
        return sweep.run(gradient);
    }

    private final class Sweep {
        private final int d = slopes.inputs();
        private final ExactPass pass;
        private final double[] theta;
        private final double[] point = new double[d];
        private final double[] bar = new double[d];
        private final double[] none = new double[d];
        private double[] sum;

        Sweep(Network network) {
            if (network.inputs() != d) {
                throw new IllegalArgumentException("the network must take the inputs of the slopes: network inputs="
                        + network.inputs() + ", slope inputs=" + d);
            }
            ParameterVector shape = ParameterVector.of(network);
            pass = new ExactPass(shape);
            theta = shape.read(network);
        }

        /** @param gradient to add to; null where it is not asked for */
        double run(double[] gradient) {
            sum = gradient;
            double squares = 0.0;
            for (int row = 0; row < slopes.size(); row++) {
                double error = (epsilon > 0.0 ? difference(row) : analytic(row)) - slopes.slope()[row];
                squares += error * error;
                if (sum != null) {
                    back(row, 2.0 * error / slopes.size());
                }
            }
            return squares / slopes.size();
        }

        private double analytic(int row) {
            pass.forward(theta, slopes.x(), NO_DIRECTION, row * d);
            double slope = 0.0;
            for (int j = 0; j < d; j++) {
                slope += pass.gradient(j) * slopes.direction()[row * d + j];
            }
            return slope;
        }

        private double difference(int row) {
            return (step(row, epsilon) - step(row, -epsilon)) / (2.0 * epsilon);
        }

        private double step(int row, double size) {
            for (int j = 0; j < d; j++) {
                point[j] = slopes.x()[row * d + j] + size * slopes.direction()[row * d + j];
            }
            return pass.forward(theta, point, NO_DIRECTION, 0);
        }

        private void back(int row, double slopeBar) {
            if (epsilon > 0.0) {
                step(row, epsilon);
                pass.addParameterGradient(slopeBar / (2.0 * epsilon), none, none, sum);
                step(row, -epsilon);
                pass.addParameterGradient(-slopeBar / (2.0 * epsilon), none, none, sum);
                return;
            }
            for (int j = 0; j < d; j++) {
                bar[j] = slopeBar * slopes.direction()[row * d + j];
            }
            pass.addParameterGradient(0.0, bar, none, sum);
        }
    }
}
