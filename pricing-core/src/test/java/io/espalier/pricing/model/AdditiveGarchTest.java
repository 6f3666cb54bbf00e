package io.espalier.pricing.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.algebra.HipparchusReal;
import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.analytic.GarchMoments;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.math.Moments;
import io.espalier.pricing.random.NormalSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import org.hipparchus.analysis.differentiation.Gradient;
import org.junit.jupiter.api.Test;

/** Statistics are held to 4 standard errors of their own. */
class AdditiveGarchTest {
    private static final int PATHS = 1 << 16;
    private static final double S0 = 100.0;
    private static final double H1 = 1.5;
    private static final double OMEGA = 0.4;
    private static final double ALPHA = 0.12;
    private static final double BETA = 0.5;
    private static final double[] P = {S0, H1, OMEGA, ALPHA, BETA};

    private final AdditiveGarch model = new AdditiveGarch(LevelKind.FORWARD);

    private static void assertMean(double expected, Moments actual, String what) {
        assertEquals(expected, actual.mean(), 4.0 * actual.standardError(), what);
    }

    @Test
    void parametersAreTheContractsColumns() {
        assertEquals(
                List.of("forward[0]", "h1", "omega", "alpha", "beta"),
                model.parameters().stream().map(FactorId::name).toList());
    }

    /** E h_t = v + (alpha + beta)^(t-1) (h1 - v), v the stationary variance; the level's variance is their sum. */
    @Test
    void variancesHaveTheirExactMeanAndAddUp() {
        double persistence = ALPHA + BETA;
        double stationary = OMEGA / (1.0 - persistence);
        double sum = 0.0;
        for (int steps : new int[] {0, 1, 2, 12}) {
            GarchPaths paths = new GarchPaths(model, PATHS, P).after(steps, 11);
            double expected = stationary + Math.pow(persistence, steps) * (H1 - stationary);

            assertEquals(
                    expected,
                    GarchMoments.after(steps, H1, OMEGA, ALPHA, BETA, 0.0).variance(),
                    1e-14,
                    "recursion");
            assertEquals(
                    expected,
                    GarchPaths.of(paths.variances(), h -> h).mean(),
                    1e-13 + 4.0 * GarchPaths.of(paths.variances(), h -> h).standardError(),
                    "E h after " + steps);
        }
        for (int t = 0; t < 12; t++) {
            sum += stationary + Math.pow(persistence, t) * (H1 - stationary);
        }
        double[] levels = new GarchPaths(model, PATHS, P).after(12, 11).levels();
        assertMean(S0, GarchPaths.of(levels, s -> s), "martingale");
        assertMean(sum, GarchPaths.of(levels, s -> (s - S0) * (s - S0)), "variance of S");
    }

    /** The fourth moment of the level by exact recursion. */
    @Test
    void theLevelHasItsExactFourthMoment() {
        double[] levels = new GarchPaths(model, PATHS, P).after(12, 13).levels();

        double expected = GarchMoments.after(12, H1, OMEGA, ALPHA, BETA, 0.0).fourth();
        assertMean(expected, GarchPaths.of(levels, s -> Math.pow(s - S0, 4.0)), "E (S - S0)^4");
    }

    /**
     * Bollerslev (1986), eq. 18: kurtosis 3 (1 - k^2)/(1 - k^2 - 2 alpha^2), k = alpha + beta, of one stationary step. After 25 steps
     * the start is forgotten to (k^2 + 2 alpha^2)^25 = 4e-10.
     */
    @Test
    void aStationaryStepHasBollerslevsKurtosis() {
        double k = ALPHA + BETA;
        double kurtosis = 3.0 * (1.0 - k * k) / (1.0 - k * k - 2.0 * ALPHA * ALPHA);
        double stationary = OMEGA / (1.0 - k);
        double[] h = new GarchPaths(model, PATHS, S0, stationary, OMEGA, ALPHA, BETA)
                .after(25, 17)
                .variances();

        // The step's shock is independent of h: E (sqrt(h) z)^4 = 3 E h^2.
        assertMean(kurtosis, GarchPaths.of(h, v -> 3.0 * v * v / (stationary * stationary)), "kurtosis");
    }

    /** With alpha = 0 the variances are numbers and the level is normal: path by path the sum of sqrt(h_t) z_t. */
    @Test
    void withoutAlphaTheLevelIsNormal() {
        int steps = 6;
        double[] levels = new GarchPaths(model, PATHS, S0, H1, OMEGA, 0.0, BETA)
                .after(steps, 19)
                .levels();

        NormalSource source = new NormalSource(19, 0);
        for (int path : new int[] {0, 1, 777, PATHS - 1}) {
            double h = H1;
            double expected = S0;
            for (int step = 0; step < steps; step++) {
                expected += Math.sqrt(h) * source.normal(path, step);
                h = OMEGA + BETA * h;
            }
            assertEquals(expected, levels[path], 1e-13 * S0, "path " + path);
        }
        double variance = GarchMoments.after(steps, H1, OMEGA, 0.0, BETA, 0.0).square();
        assertMean(3.0 * variance * variance, GarchPaths.of(levels, s -> Math.pow(s - S0, 4.0)), "normal kurtosis");
    }

    @Test
    void aStepsVarianceIsTheFirst() {
        double[] levels = new GarchPaths(model, PATHS, P).after(1, 23).levels();
        List<Plain> p = Arrays.stream(P).mapToObj(Plain::new).toList();

        double variance = model.variance(new double[] {-2.0}, new Plain(1.0), p).value();

        assertMean(variance, GarchPaths.of(levels, s -> 4.0 * (s - S0) * (s - S0)), "variance of -2 S");
    }

    private <T extends Real<T>> T squaredMove(List<T> p, double[] z, DoubleFunction<T> passive) {
        final List<T> arguments = model.arguments(passive.apply(1.0), p);
        List<T> state = model.init(p);
        for (double shock : z) {
            state = model.step(state, List.of(passive.apply(shock)), arguments);
        }
        return model.levels(state).get(0).minus(S0).square();
    }

    /** The same path by Hipparchus' forward derivatives: ten steps, some hundred roundings. */
    @Test
    void pathwiseDerivativesAgreeWithHipparchus() {
        double[] z = {0.3, -1.2, 2.1, 0.0, -0.7, 1.1, -2.4, 0.9, 0.2, -0.1};
        Tape tape = new Tape(1);
        List<Adjoint> p = Arrays.stream(P).mapToObj(tape::input).toList();
        List<HipparchusReal<Gradient>> q = new ArrayList<>();
        for (int k = 0; k < P.length; k++) {
            q.add(new HipparchusReal<>(Gradient.variable(P.length, k, P[k])));
        }
        Gradient expected = squaredMove(q, z, x -> new HipparchusReal<>(Gradient.constant(P.length, x)))
                .number();

        tape.seed(squaredMove(p, z, tape::passive), 1.0);
        tape.reverse(0);

        for (int k = 0; k < P.length; k++) {
            double slope = expected.getPartialDerivative(k);
            assertEquals(slope, p.get(k).bars()[0], 1e-13 * Math.max(1.0, Math.abs(slope)), "parameter " + k);
        }
    }

    /** E (S - S0)^2 is a polynomial of the parameters: its derivatives, bumped in the recursion, are the mean of the pathwise ones. */
    @Test
    void pathwiseDerivativesOfTheVarianceAreUnbiased() {
        int steps = 8;
        int paths = 1 << 15;
        double[][] z = new double[steps][paths];
        new NormalSource(29, 0).fill(0, 1, z);
        Tape tape = new Tape(paths);
        List<Adjoint> p = Arrays.stream(P).mapToObj(tape::input).toList();
        List<Adjoint> arguments = model.arguments(tape.constant(1.0), p);
        List<Adjoint> state = model.init(p);
        for (double[] shock : z) {
            Adjoint normal = tape.passive(0.0);
            System.arraycopy(shock, 0, normal.values(), 0, paths);
            state = model.step(state, List.of(normal), arguments);
        }

        tape.seed(state.get(1).minus(S0).square(), 1.0);
        tape.reverse(0);

        for (int k = 1; k < P.length; k++) {
            double[] up = P.clone();
            double[] down = P.clone();
            up[k] += 1e-5;
            down[k] -= 1e-5;
            // Truncation 1e-10 f''', rounding 1e-15 x 20/1e-5: far below the statistical error.
            double expected = (variance(up, steps) - variance(down, steps)) / 2e-5;
            assertMean(expected, GarchPaths.of(p.get(k).bars(), bar -> bar), "parameter " + k);
        }
    }

    private static double variance(double[] p, int steps) {
        return GarchMoments.after(steps, p[1], p[2], p[3], p[4], 0.0).square();
    }
}
