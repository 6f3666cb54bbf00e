package io.espalier.pricing.calibration;

import static io.espalier.pricing.calibration.VarianceState.ALPHA;
import static io.espalier.pricing.calibration.VarianceState.BETA;
import static io.espalier.pricing.calibration.VarianceState.LEVERAGE;
import static io.espalier.pricing.calibration.VarianceState.MU;
import static io.espalier.pricing.calibration.VarianceState.OMEGA;

/**
 * The log-likelihood of a sample, its exact score and Hessian, and the outer product of the scores of single returns.
 *
 * <p>With l(u, h) the log density of one return, u = r - mu, g_i = l_h h_i - [i=mu] l_u and H_ij = l_hh h_i h_j + l_h h_ij
 * - l_uh ([i=mu] h_j + [j=mu] h_i) + [i=j=mu] l_uu, summed in one pass beside the recursion of h. Nothing is allocated within the
 * loop. An instance holds its working memory and belongs to one thread.
 *
 * <p>Source: Fiorentini, Calzolari and Panattoni (1996), Journal of Applied Econometrics 11(4).
 */
final class GarchLikelihood implements Objective {
    private final double[][] stretches;
    private final int returns;
    private final SampleMoments moments;
    private final Density density;
    private final int size;
    private final int variance;
    private final DensityTerms terms = new DensityTerms();
    private final double[] slopes;
    private final double[] score;

    /** @param size 4 parameters, 5 with leverage, 6 with leverage and the shape of the law */
    GarchLikelihood(double[] returns, Density density, int size) {
        this(new double[][] {returns}, density, size);
    }

    /** Of stretches that know nothing of each other: each starts from h_1 of the whole sample. */
    GarchLikelihood(double[][] stretches, Density density, int size) {
        final double[] all = UnitSample.joined(stretches);
        this.stretches = stretches;
        this.returns = all.length;
        this.moments = SampleMoments.of(all);
        this.density = density;
        this.size = size;
        this.variance = Math.min(size, VarianceState.SIZE);
        this.slopes = new double[variance];
        this.score = new double[size];
    }

    /** Number of returns. */
    int returns() {
        return returns;
    }

    SampleMoments moments() {
        return moments;
    }

    @Override
    public int size() {
        return size;
    }

    private boolean hasShape() {
        return size > VarianceState.SIZE;
    }

    private void fixShape(double[] theta) {
        density.shape(hasShape() ? theta[VarianceState.SIZE] : 0.0);
    }

    @Override
    public double value(double[] theta) {
        fixShape(theta);
        double sum = 0.0;
        for (double[] stretch : stretches) {
            final VarianceState state = VarianceState.first(theta, moments);
            for (double r : stretch) {
                final double u = r - theta[MU];
                sum += density.log(u, state.h);
                state.moveVariance(u);
            }
        }
        return sum;
    }

    @Override
    public double derivatives(double[] theta, double[] gradient, double[][] hessian) {
        fixShape(theta);
        clear(gradient, hessian);
        double sum = 0.0;
        for (double[] stretch : stretches) {
            sum += addDerivatives(stretch, theta, gradient, hessian);
        }
        mirror(hessian);
        return sum;
    }

    private double addDerivatives(double[] stretch, double[] theta, double[] gradient, double[][] hessian) {
        final VarianceState state = VarianceState.first(theta, moments);
        double sum = 0.0;
        for (double r : stretch) {
            final double u = r - theta[MU];
            density.at(u, state.h, terms);
            state.slopes(slopes);
            sum += terms.value;
            addScore(gradient);
            addCurvature(hessian);
            addSecond(state, hessian);
            state.moveCurvature(u);
            state.moveSlopes(u);
            state.moveVariance(u);
        }
        return sum;
    }

    private static void clear(double[] gradient, double[][] hessian) {
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = 0.0;
            java.util.Arrays.fill(hessian[i], 0.0);
        }
    }

    private void addScore(double[] gradient) {
        for (int i = 0; i < variance; i++) {
            gradient[i] += terms.h * slopes[i];
        }
        gradient[MU] -= terms.u;
        if (hasShape()) {
            gradient[VarianceState.SIZE] += terms.s;
        }
    }

    /** The part of the Hessian (lower triangle) that comes from the curvature of the density. */
    private void addCurvature(double[][] hessian) {
        for (int i = 0; i < variance; i++) {
            final double row = terms.hh * slopes[i];
            for (int j = 0; j <= i; j++) {
                hessian[i][j] += row * slopes[j];
            }
            hessian[i][MU] -= terms.uh * slopes[i];
        }
        hessian[MU][MU] += terms.uu - terms.uh * slopes[MU];
        if (hasShape()) {
            final double[] row = hessian[VarianceState.SIZE];
            for (int j = 0; j < variance; j++) {
                row[j] += terms.sh * slopes[j];
            }
            row[MU] -= terms.su;
            row[VarianceState.SIZE] += terms.ss;
        }
    }

    /** The part that comes from the curvature of the variance. */
    private void addSecond(VarianceState state, double[][] hessian) {
        hessian[MU][MU] += terms.h * state.dMuMu;
        hessian[ALPHA][MU] += terms.h * state.dMuAlpha;
        hessian[BETA][MU] += terms.h * state.dMuBeta;
        hessian[BETA][OMEGA] += terms.h * state.dOmegaBeta;
        hessian[BETA][ALPHA] += terms.h * state.dAlphaBeta;
        hessian[BETA][BETA] += terms.h * state.dBetaBeta;
        if (variance > LEVERAGE) {
            hessian[LEVERAGE][MU] += terms.h * state.dMuLeverage;
            hessian[LEVERAGE][BETA] += terms.h * state.dBetaLeverage;
        }
    }

    private static void mirror(double[][] hessian) {
        for (int i = 0; i < hessian.length; i++) {
            for (int j = 0; j < i; j++) {
                hessian[j][i] = hessian[i][j];
            }
        }
    }

    /** The sum over returns of score times score'. */
    double[][] outerProduct(double[] theta) {
        fixShape(theta);
        final double[][] outer = new double[size][size];
        for (double[] stretch : stretches) {
            addOuterProducts(stretch, theta, outer);
        }
        return outer;
    }

    private void addOuterProducts(double[] stretch, double[] theta, double[][] outer) {
        final VarianceState state = VarianceState.first(theta, moments);
        for (double r : stretch) {
            final double u = r - theta[MU];
            density.at(u, state.h, terms);
            state.slopes(slopes);
            java.util.Arrays.fill(score, 0.0);
            addScore(score);
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    outer[i][j] += score[i] * score[j];
                }
            }
            state.moveSlopes(u);
            state.moveVariance(u);
        }
    }
}
