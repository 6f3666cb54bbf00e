package io.espalier.surrogate.serve;

import io.espalier.pricing.emit.StraightLine;
import io.espalier.surrogate.network.CurvaturePass;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.PointPass;
import java.util.Arrays;

/**
 * A network's pass by its compiled code, and by {@link CurvaturePass} where there is none or where it gives no answer: the bits are the same.
 */
final class CompiledPass implements PointPass {
    private final CurvaturePass interpreted;
    private final StraightLine sloped;
    private final StraightLine curved;
    private final int[] columns;
    private final double[] at;
    private final double[] unused;
    private boolean isInterpreted;

    /** @param columns those that the code has its block of */
    CompiledPass(Network network, ServingCode code, int[] columns) {
        interpreted = new CurvaturePass(network);
        sloped = code.sloped().orElse(null);
        curved = code.curved().orElse(null);
        this.columns = columns;
        at = new double[network.inputs()];
        unused = new double[network.inputs()];
    }

    @Override
    public int inputs() {
        return at.length;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        if (sloped == null || x.length != at.length || gradient.length != at.length) {
            return byPass(x, gradient);
        }
        final double value = sloped.run(x, 1.0, gradient, null);
        return value == value ? keep(x, value) : byPass(x, gradient);
    }

    @Override
    public double valueGradientAndHessian(double[] x, double[] gradient, int[] block, double[] hessian) {
        final boolean fits = x.length == at.length
                && gradient.length == at.length
                && hessian.length == columns.length * columns.length
                && Arrays.equals(block, columns);
        if (curved != null && fits) {
            final double value = curved.run(x, 1.0, gradient, hessian);
            if (value == value) {
                return keep(x, value);
            }
        }
        final double value = byPass(x, gradient);
        hessian(block, hessian);
        return value;
    }

    private double keep(double[] x, double value) {
        System.arraycopy(x, 0, at, 0, at.length);
        isInterpreted = false;
        return value;
    }

    private double byPass(double[] x, double[] gradient) {
        isInterpreted = true;
        return interpreted.valueAndGradient(x, gradient);
    }

    @Override
    public void hessian(int[] block, double[] hessian) {
        here().hessian(block, hessian);
    }

    @Override
    public void hessianTimes(double[] direction, double[] product) {
        here().hessianTimes(direction, product);
    }

    private CurvaturePass here() {
        if (!isInterpreted) {
            byPass(at, unused);
        }
        return interpreted;
    }
}
