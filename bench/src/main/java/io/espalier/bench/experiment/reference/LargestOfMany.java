package io.espalier.bench.experiment.reference;

import io.espalier.pricing.math.NormalDistribution;
import java.util.Arrays;

/**
 * A call or put on the largest of n normal variables Y_i = m_i + d_i (l_i f + sqrt(1 - l_i^2) e_i), f and the e_i standard normal.
 *
 * <p>Given f they are independent: P(max <= k) is a product P of distribution functions, a call is the integral of 1 - P above the
 * strike, a put that of P below it. With r_i = density_i/P_i the integrands of the derivatives to the means are P r_i, for i != j
 * -P r_i r_j, and P r_i z_i/s_i; those of the put have the other sign. Trapezoidal rule in f, Gauss-Legendre in k on panels that end
 * where a variable has come to its upper end, so that none is much narrower than its panel. Not discounted.
 */
final class LargestOfMany {
    /** Deviations beyond which a normal variable is certain: 3e-14. */
    static final double REACH = 7.5;

    final double[] slope;
    final double[][] curvature;
    double value;

    private final int n;
    private final boolean call;
    private final FactorLoadings loadings;
    private final int factorNodes;
    private final GaussLegendre rule;
    private final double[] mean;
    private final double[] deviation;
    private final double[] top;
    private final double[] edge;
    private final double[] z;
    private final double[] ratio;

    LargestOfMany(FactorLoadings loadings, boolean call, QuadratureNodes nodes) {
        n = loadings.size();
        this.call = call;
        this.loadings = loadings;
        factorNodes = nodes.factor();
        rule = GaussLegendre.of(nodes.level());
        slope = new double[n];
        curvature = new double[n][n];
        mean = new double[n];
        deviation = new double[n];
        top = new double[n];
        edge = new double[n];
        z = new double[n];
        ratio = new double[n];
    }

    /** Value, slopes and curvatures at means m and deviations d; a negative d_i turns the sign of l_i. */
    void evaluate(double[] m, double[] d, double strike) {
        clear();
        final double step = 2.0 * REACH / (factorNodes - 1);
        for (int k = 0; k < factorNodes; k++) {
            final double f = -REACH + step * k;
            for (int i = 0; i < n; i++) {
                mean[i] = m[i] + d[i] * loadings.loadings()[i] * f;
                deviation[i] = Math.abs(d[i]) * loadings.own(i);
            }
            addGivenFactor(step * NormalDistribution.density(f), strike);
        }
        mirror();
    }

    private void clear() {
        value = 0.0;
        Arrays.fill(slope, 0.0);
        for (double[] row : curvature) {
            Arrays.fill(row, 0.0);
        }
    }

    private void addGivenFactor(double weight, double strike) {
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            bottom = Math.max(bottom, mean[i] - REACH * deviation[i]);
            top[i] = mean[i] + REACH * deviation[i];
            edge[i] = top[i];
        }
        Arrays.sort(edge);
        final double last = edge[n - 1];
        value += weight * Math.max(call ? bottom - strike : strike - last, 0.0);
        double from = call ? Math.max(bottom, strike) : bottom;
        final double to = call ? last : Math.min(last, strike);
        for (int panel = 0; panel < n; panel++) {
            final double end = Math.min(edge[panel], to);
            if (end > from) {
                addPanel(from, end, weight);
                from = end;
            }
        }
    }

    private void addPanel(double from, double to, double weight) {
        final double half = 0.5 * (to - from);
        for (int k = 0; k < rule.size(); k++) {
            final double level = from + half * (1.0 + rule.node()[k]);
            addLevel(level, to, weight * half * rule.weight()[k]);
        }
    }

    /** Variables whose upper end lies below the panel's are certain to be below the level. */
    private void addLevel(double level, double to, double weight) {
        double below = 1.0;
        for (int i = 0; i < n; i++) {
            ratio[i] = 0.0;
            if (top[i] >= to) {
                z[i] = (level - mean[i]) / deviation[i];
                final double cdf = NormalDistribution.cdf(z[i]);
                ratio[i] = NormalDistribution.density(z[i]) / (cdf * deviation[i]);
                below *= cdf;
            }
        }
        value += weight * (call ? 1.0 - below : below);
        addDerivatives(call ? weight * below : -weight * below);
    }

    private void addDerivatives(double signed) {
        for (int i = 0; i < n; i++) {
            if (ratio[i] != 0.0) {
                final double part = signed * ratio[i];
                slope[i] += part;
                curvature[i][i] += part * z[i] / deviation[i];
                for (int j = 0; j < i; j++) {
                    curvature[i][j] -= part * ratio[j];
                }
            }
        }
    }

    private void mirror() {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                curvature[j][i] = curvature[i][j];
            }
        }
    }
}
