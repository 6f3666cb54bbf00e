package io.espalier.surrogate.train;

import io.espalier.surrogate.network.Activation;
import java.util.Arrays;

/**
 * Value, gradient and Hessian times a direction of one row in double, and the way back to all parameters: what least squares needs.
 *
 * <p>The formulas of {@link SobolevPass}, a row at a time. The parameters are one vector: layer by layer, node by node its weights, then the
 * biases of the layer. Scratch space of one thread; allocates nothing after construction.
 */
final class ExactPass {
    private final Activation activation;
    private final int[] sizes;
    private final int[] weightsAt;
    private final int[] biasesAt;
    private final int last;
    private final double[][] h;
    private final double[][] slope;
    private final double[][] curvature;
    private final double[][] third;
    private final double[][] hBar;
    private final double[][] zBar;
    private final double[][] hDot;
    private final double[][] zDot;
    private final double[][] hBarDot;
    private final double[][] zBarDot;
    private final double[][] up;
    private final double[][] upDot;
    private final double[][] dz;
    private final double[][] dzDot;
    private double[] theta;

    ExactPass(ParameterVector shape) {
        activation = shape.activation();
        sizes = shape.sizes();
        last = sizes.length - 1;
        weightsAt = new int[last];
        biasesAt = new int[last];
        for (int l = 0; l < last; l++) {
            weightsAt[l] = shape.weightsAt(l);
            biasesAt[l] = shape.biasesAt(l);
        }
        h = perNode();
        slope = perNode();
        curvature = perNode();
        third = perNode();
        hBar = perNode();
        zBar = perNode();
        hDot = perNode();
        zDot = perNode();
        hBarDot = perNode();
        zBarDot = perNode();
        up = perNode();
        upDot = perNode();
        dz = perNode();
        dzDot = perNode();
        zBar[last][0] = 1.0;
    }

    private double[][] perNode() {
        return Arrays.stream(sizes).mapToObj(double[]::new).toArray(double[][]::new);
    }

    /** Takes a point and a direction and works out value, {@link #gradient} and {@link #hessianTimes}. */
    double forward(double[] parameters, double[] x, double[] direction, int at) {
        theta = parameters;
        System.arraycopy(x, at, h[0], 0, sizes[0]);
        boolean curved = direction.length > 0;
        if (curved) {
            System.arraycopy(direction, at, hDot[0], 0, sizes[0]);
        } else {
            Arrays.fill(hDot[0], 0.0);
        }
        for (int l = 1; l <= last; l++) {
            layer(l);
        }
        for (int l = last - 1; l >= 0; l--) {
            adjoint(l);
        }
        return h[last][0];
    }

    private void layer(int l) {
        final int in = sizes[l - 1];
        for (int i = 0; i < sizes[l]; i++) {
            final int w = weightsAt[l - 1] + i * in;
            double z = theta[biasesAt[l - 1] + i];
            double tangent = 0.0;
            for (int j = 0; j < in; j++) {
                z += theta[w + j] * h[l - 1][j];
                tangent += theta[w + j] * hDot[l - 1][j];
            }
            respond(l, i, z);
            zDot[l][i] = tangent;
            hDot[l][i] = slope[l][i] * tangent;
        }
    }

    private void respond(int l, int i, double z) {
        final Activation phi = l == last ? Activation.IDENTITY : activation;
        final double gate = phi.gate(z);
        h[l][i] = phi.value(z, gate);
        slope[l][i] = phi.slope(z, gate);
        curvature[l][i] = phi.curvature(z, gate);
        third[l][i] = phi.third(z, gate);
    }

    private void adjoint(int l) {
        for (int j = 0; j < sizes[l]; j++) {
            double bar = 0.0;
            double dot = 0.0;
            for (int i = 0; i < sizes[l + 1]; i++) {
                final double w = theta[weightsAt[l] + i * sizes[l] + j];
                bar += w * zBar[l + 1][i];
                dot += w * zBarDot[l + 1][i];
            }
            hBar[l][j] = bar;
            hBarDot[l][j] = dot;
            if (l > 0) {
                zBar[l][j] = slope[l][j] * bar;
                zBarDot[l][j] = curvature[l][j] * zDot[l][j] * bar + slope[l][j] * dot;
            }
        }
    }

    /** Derivative of the value in input j. */
    double gradient(int j) {
        return hBar[0][j];
    }

    /** Entry j of the Hessian times the direction. */
    double hessianTimes(int j) {
        return hBarDot[0][j];
    }

    /**
     * Adds to {@code sum} the derivatives, in all parameters, of valueBar times the value plus gradientBar . gradient plus timesBar . (Hessian
     * times the direction).
     */
    void addParameterGradient(double valueBar, double[] gradientBar, double[] timesBar, double[] sum) {
        System.arraycopy(gradientBar, 0, up[0], 0, sizes[0]);
        System.arraycopy(timesBar, 0, upDot[0], 0, sizes[0]);
        for (int l = 0; l < last; l++) {
            raise(l, sum);
        }
        dz[last][0] = valueBar;
        dzDot[last][0] = 0.0;
        for (int l = last - 1; l >= 0; l--) {
            lower(l, sum);
        }
    }

    private void raise(int l, double[] sum) {
        final int in = sizes[l];
        final int m = l + 1;
        for (int i = 0; i < sizes[m]; i++) {
            final int w = weightsAt[l] + i * in;
            double p = 0.0;
            double r = 0.0;
            for (int j = 0; j < in; j++) {
                sum[w + j] += zBar[m][i] * up[l][j] + zBarDot[m][i] * upDot[l][j];
                p += theta[w + j] * up[l][j];
                r += theta[w + j] * upDot[l][j];
            }
            final double bend = curvature[m][i];
            final double bar = m == last ? 1.0 : hBar[m][i];
            dz[m][i] = bend * bar * p + (third[m][i] * zDot[m][i] * bar + bend * hBarDot[m][i]) * r;
            dzDot[m][i] = bend * bar * r;
            up[m][i] = slope[m][i] * p + bend * zDot[m][i] * r;
            upDot[m][i] = slope[m][i] * r;
        }
    }

    private void lower(int l, double[] sum) {
        final int in = sizes[l];
        final int m = l + 1;
        for (int i = 0; i < sizes[m]; i++) {
            final int w = weightsAt[l] + i * in;
            sum[biasesAt[l] + i] += dz[m][i];
            for (int j = 0; j < in; j++) {
                sum[w + j] += dz[m][i] * h[l][j] + dzDot[m][i] * hDot[l][j];
            }
        }
        for (int j = 0; l > 0 && j < in; j++) {
            double y = 0.0;
            double v = 0.0;
            for (int i = 0; i < sizes[m]; i++) {
                final double w = theta[weightsAt[l] + i * in + j];
                y += w * dz[m][i];
                v += w * dzDot[m][i];
            }
            dz[l][j] += slope[l][j] * y + curvature[l][j] * zDot[l][j] * v;
            dzDot[l][j] += slope[l][j] * v;
        }
    }
}
