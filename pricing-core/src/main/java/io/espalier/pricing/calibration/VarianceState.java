package io.espalier.pricing.calibration;

/**
 * The conditional variance at one moment, with its exact derivatives: h' = omega + (alpha + leverage 1{u<0}) u^2 + beta h.
 *
 * <p>Every derivative obeys the recursion of h itself, x' = beta x + source; the sources hold u = r - mu, whose derivative to mu
 * is -1. Second derivatives that are not fields are zero for ever: h is linear in omega, alpha and leverage together. The
 * indicator is differentiated as a constant: u^2 1{u<0} has a slope everywhere, and a curvature except at u = 0.
 *
 * <p>Each {@code move} uses the lower orders of before the step: curvature first, then slopes, then the variance.
 */
final class VarianceState {
    /** The order of all parameters, everywhere in this package. */
    static final int MU = 0;

    static final int OMEGA = 1;
    static final int ALPHA = 2;
    static final int BETA = 3;
    static final int LEVERAGE = 4;

    /** Parameters of the variance; a law of innovations may add one more. */
    static final int SIZE = 5;

    private final double omega;
    private final double alpha;
    private final double beta;
    private final double leverage;

    double h;

    double dMu;
    double dOmega;
    double dAlpha;
    double dBeta;
    double dLeverage;

    double dMuMu;
    double dMuAlpha;
    double dMuBeta;
    double dMuLeverage;
    double dOmegaBeta;
    double dAlphaBeta;
    double dBetaBeta;
    double dBetaLeverage;

    /** A state without a past: every derivative of h is 0. {@code theta} holds at least omega, alpha and beta. */
    VarianceState(double[] theta, double h) {
        this.omega = theta[OMEGA];
        this.alpha = theta[ALPHA];
        this.beta = theta[BETA];
        this.leverage = theta.length > LEVERAGE ? theta[LEVERAGE] : 0.0;
        this.h = h;
    }

    /**
     * The first variance, h_1 = omega + (alpha + leverage/2 + beta) m, m the mean squared residual at this mu: variance and
     * squared shock of before the sample are both m. Half the leverage: half of the shocks are negative.
     */
    static VarianceState first(double[] theta, SampleMoments sample) {
        final VarianceState state = new VarianceState(theta, 0.0);
        final double m = sample.meanSquare(theta[MU]);
        final double slope = sample.meanSquareSlope(theta[MU]);
        final double persistence = state.persistence();
        state.h = state.omega + persistence * m;
        state.dMu = persistence * slope;
        state.dOmega = 1.0;
        state.dAlpha = m;
        state.dBeta = m;
        state.dLeverage = 0.5 * m;
        state.dMuMu = persistence * SampleMoments.MEAN_SQUARE_CURVATURE;
        state.dMuAlpha = slope;
        state.dMuBeta = slope;
        state.dMuLeverage = 0.5 * slope;
        return state;
    }

    /** alpha + leverage/2 + beta: what is left of a shock to the variance one step later. */
    double persistence() {
        return alpha + 0.5 * leverage + beta;
    }

    void moveCurvature(double u) {
        final double reaction = alpha + (u < 0.0 ? leverage : 0.0);
        dMuMu = beta * dMuMu + 2.0 * reaction;
        dMuAlpha = beta * dMuAlpha - 2.0 * u;
        dMuBeta = beta * dMuBeta + dMu;
        dMuLeverage = beta * dMuLeverage - (u < 0.0 ? 2.0 * u : 0.0);
        dOmegaBeta = beta * dOmegaBeta + dOmega;
        dAlphaBeta = beta * dAlphaBeta + dAlpha;
        dBetaBeta = beta * dBetaBeta + 2.0 * dBeta;
        dBetaLeverage = beta * dBetaLeverage + dLeverage;
    }

    void moveSlopes(double u) {
        final double square = u * u;
        dMu = beta * dMu - 2.0 * (alpha + (u < 0.0 ? leverage : 0.0)) * u;
        dOmega = beta * dOmega + 1.0;
        dAlpha = beta * dAlpha + square;
        dBeta = beta * dBeta + h;
        dLeverage = beta * dLeverage + (u < 0.0 ? square : 0.0);
    }

    void moveVariance(double u) {
        h = omega + (alpha + (u < 0.0 ? leverage : 0.0)) * u * u + beta * h;
    }

    /** One step ahead of what is known, where the square of the shock is its expectation h: Eq. 11. */
    void expectNext() {
        final double persistence = persistence();
        dMu = persistence * dMu;
        dOmega = persistence * dOmega + 1.0;
        dAlpha = persistence * dAlpha + h;
        dBeta = persistence * dBeta + h;
        dLeverage = persistence * dLeverage + 0.5 * h;
        h = omega + persistence * h;
    }

    /** The slopes, in the order of parameters. */
    void slopes(double[] out) {
        out[MU] = dMu;
        out[OMEGA] = dOmega;
        out[ALPHA] = dAlpha;
        out[BETA] = dBeta;
        if (out.length > LEVERAGE) {
            out[LEVERAGE] = dLeverage;
        }
    }
}
