package io.espalier.surrogate.enclose;

import io.espalier.pricing.interval.Box;
import io.espalier.pricing.interval.Interval;
import io.espalier.pricing.interval.RoundingError;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.util.Arrays;
import java.util.List;

/**
 * How far the network's passes in double arithmetic may lie from the network in exact arithmetic, anywhere in a box.
 *
 * <p>A-priori error analysis of {@code CurvaturePass}: sums err by gamma(n) times their absolute terms, errors that enter a node leave it at
 * most {@value #STEEPEST} times as large, and what a response, its slope and its curvature lose is a few roundings of 1 + |z|: exp, log1p
 * and tanh are trusted to the 2.5 ulp that Java documents, the sigmoid to the four that it promises. A Hessian in narrow coordinates takes two
 * more sums over a neck's nodes: some four roundings per node. Compiled code does the same operations in the same order. A rectifier's slope errs by all of its jump where its node may be served on the
 * other side of the kink. Generous by one or two orders of magnitude, and still far below any error of
 * training. No response is read from a table; code that does so must add its error.
 */
public final class ServingError {
    /** Above the steepest slope of any response. */
    private static final double STEEPEST = 1.1;

    /** Above the largest second and third derivative of any response. */
    private static final double BENDS = 1.0;

    private static final double TWISTS = 2.0;

    /** Roundings of a response's gate, value, slope and curvature together, relative to 1 + |z|. */
    private static final int ROUNDINGS_OF_RESPONSE = 64;

    private final List<Layer> layers;
    private final int hidden;
    private final double[][] size;
    private final double[][] response;
    private final double[][] slope;
    private final double[][] curvature;
    private final double[][] adjointSize;
    private final double[][] adjoint;
    private double[] gradient;

    /** The errors of {@code network} over {@code box}. */
    public ServingError(Network network, Box box) {
        layers = network.layers();
        hidden = layers.size() - 1;
        size = new double[layers.size()][];
        response = new double[layers.size()][];
        slope = new double[layers.size()][];
        curvature = new double[layers.size()][];
        adjointSize = new double[layers.size()][];
        adjoint = new double[layers.size()][];
        forward(IntervalPass.enclose(network, box).nodes(), box);
        backward();
    }

    private void forward(Interval[][] nodes, Box box) {
        double[] in = new double[box.size()];
        Arrays.setAll(in, j -> Math.max(Math.abs(box.low()[j]), Math.abs(box.high()[j])));
        double[] error = new double[in.length];
        Interval[] before = new Interval[in.length];
        Arrays.setAll(before, j -> new Interval(box.low()[j], box.high()[j]));
        for (int l = 0; l <= hidden; l++) {
            int n = layers.get(l).nodes();
            size[l] = new double[n];
            response[l] = new double[n];
            slope[l] = new double[n];
            curvature[l] = new double[n];
            for (int i = 0; i < n; i++) {
                double[] row = layers.get(l).weights()[i];
                size[l][i] = absolute(row, in) + Math.abs(layers.get(l).bias()[i]);
                double ofNode = RoundingError.gamma(row.length + 8) * size[l][i] + absolute(row, error);
                double ofResponse = RoundingError.gamma(ROUNDINGS_OF_RESPONSE) * (1.0 + size[l][i]);
                response[l][i] = up(l == hidden ? ofNode : STEEPEST * ofNode + ofResponse);
                double jump = layers.get(l).activation() == Activation.RELU
                                && maybeServedAcross(row, layers.get(l).bias()[i], before, up(ofNode))
                        ? 1.0
                        : 0.0;
                slope[l][i] = up(BENDS * ofNode + ofResponse + jump);
                curvature[l][i] = up(TWISTS * ofNode + ofResponse);
            }
            in = Arrays.stream(nodes[l]).mapToDouble(Interval::magnitude).toArray();
            error = response[l];
            before = nodes[l];
        }
    }

    /** Whether a pre-activation that errs by {@code error} may end on the other side of 0. */
    private static boolean maybeServedAcross(double[] row, double bias, Interval[] in, double error) {
        Interval z = IntervalRows.affine(row, bias, in);
        return z.lo() <= error && z.hi() >= -error;
    }

    private void backward() {
        double[] above = {1.0};
        double[] error = {0.0};
        for (int l = hidden; l >= 0; l--) {
            adjointSize[l] = above;
            adjoint[l] = error;
            double[][] weights = layers.get(l).weights();
            double[] below = new double[layers.get(l).inputs()];
            double[] errorBelow = new double[below.length];
            for (int j = 0; j < below.length; j++) {
                for (int i = 0; i < above.length; i++) {
                    double w = Math.abs(weights[i][j]);
                    boolean linear = l == hidden;
                    double product = linear ? above[i] : STEEPEST * above[i];
                    double lost = linear ? error[i] : STEEPEST * error[i] + slope[l][i] * (above[i] + error[i]);
                    below[j] += w * product;
                    errorBelow[j] += w * (lost + RoundingError.gamma(2) * product);
                }
                below[j] = up(below[j]);
                errorBelow[j] = up(errorBelow[j] + RoundingError.gamma(above.length + 8) * below[j]);
            }
            above = below;
            error = errorBelow;
        }
        gradient = error;
    }

    private static double absolute(double[] row, double[] sizes) {
        double sum = 0.0;
        for (int j = 0; j < row.length; j++) {
            sum += Math.abs(row[j]) * sizes[j];
        }
        return sum;
    }

    /** Pays for the rounding of this analysis itself. */
    private static double up(double bound) {
        return bound * (1.0 + 0x1p-30) + RoundingError.UNDERFLOW;
    }

    /** Of the value. */
    public double value() {
        return response[hidden][0];
    }

    /** Of the derivative by input {@code j}. */
    public double derivative(int j) {
        return gradient[j];
    }

    /** Of the sum of the Hessian's block of {@code columns}, summed in any order. */
    public double curvature(int[] columns) {
        double[] motion = new double[layers.get(0).inputs()];
        for (int column : columns) {
            motion[column] = 1.0;
        }
        double[] error = new double[motion.length];
        double sum = 0.0;
        int entries = columns.length * columns.length;
        for (int l = 0; l < hidden; l++) {
            int n = layers.get(l).nodes();
            double[] moved = new double[n];
            double[] lost = new double[n];
            for (int i = 0; i < n; i++) {
                double[] row = layers.get(l).weights()[i];
                moved[i] = up(absolute(row, motion));
                lost[i] = up(absolute(row, error) + RoundingError.gamma(row.length + 8) * moved[i]);
                double bend = BENDS * adjointSize[l][i];
                double bendLost = BENDS * adjoint[l][i]
                        + curvature[l][i] * (adjointSize[l][i] + adjoint[l][i])
                        + RoundingError.gamma(2) * bend;
                double whole = moved[i] + lost[i];
                sum += bendLost * whole * whole
                        + bend * lost[i] * (2.0 * moved[i] + lost[i])
                        + RoundingError.gamma(entries + 5 * nodes() + 8) * (bend + bendLost) * whole * whole;
            }
            motion = new double[n];
            error = new double[n];
            for (int i = 0; i < n; i++) {
                motion[i] = STEEPEST * moved[i];
                error[i] = STEEPEST * lost[i] + slope[l][i] * (moved[i] + lost[i]) + RoundingError.gamma(2) * motion[i];
            }
        }
        return up(sum);
    }

    private int nodes() {
        return layers.stream().mapToInt(Layer::nodes).sum();
    }
}
