package io.espalier.pricing.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.GarchMarket.Dynamics;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.math.Moments;
import io.espalier.pricing.random.NormalSource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Statistics are held to 4 standard errors of their own. */
class GarchDynamicsTest {
    private static final int PATHS = 1 << 15;
    private static final int STEPS = 9;
    private static final double RATE = 0.002;

    private static PathModel model(Dynamics dynamics, LevelKind kind) {
        return switch (dynamics) {
            case ADDITIVE -> new AdditiveGarch(kind);
            case LOG -> new LogGarch(kind);
            case GJR -> new GjrGarch(kind);
            case HESTON_NANDI -> new HestonNandi(kind);
        };
    }

    /** [S, h1, omega, alpha, beta, own..., rate]. */
    private static double[] parameters(Dynamics dynamics) {
        return switch (dynamics) {
            case ADDITIVE -> new double[] {50.0, 1.5, 0.4, 0.1, 0.5};
            case LOG -> new double[] {50.0, 0.02, 0.004, 0.1, 0.6, 0.5, RATE};
            case GJR -> new double[] {50.0, 0.02, 0.004, 0.05, 0.6, 0.4, 0.15, RATE};
            case HESTON_NANDI -> new double[] {50.0, 0.02, 0.002, 0.004, 0.4, 8.0, RATE};
        };
    }

    private static void assertMean(double expected, Moments actual, String what) {
        assertEquals(expected, actual.mean(), 4.0 * actual.standardError(), what);
    }

    @Test
    void parametersAreNamedAsInDocuments() {
        assertEquals(
                List.of("spot[0]", "h1", "omega", "alpha", "beta", "gamma", "rate"),
                new HestonNandi(LevelKind.SPOT)
                        .parameters().stream().map(FactorId::name).toList());
        assertEquals(
                List.of("forward[0]", "h1", "omega", "alpha", "beta", "lambda", "gamma"),
                new GjrGarch(LevelKind.FORWARD)
                        .parameters().stream().map(FactorId::name).toList());
    }

    /** What comes after the parameters belongs to others. */
    @ParameterizedTest
    @EnumSource(Dynamics.class)
    void theDiscountedLevelIsAMartingaleWhateverFollowsTheParameters(Dynamics dynamics) {
        double[] own = parameters(dynamics);
        double[] p = Arrays.copyOf(own, own.length + 2);
        p[own.length] = 777.0;
        double[] levels = new GarchPaths(model(dynamics, LevelKind.SPOT), PATHS, p)
                .after(STEPS, 51)
                .levels();

        double growth = dynamics == Dynamics.ADDITIVE ? 1.0 : Math.exp(RATE * STEPS);
        assertMean(50.0 * growth, GarchPaths.of(levels, s -> s), "E S");
    }

    @ParameterizedTest
    @EnumSource(Dynamics.class)
    void variancesGoAsExpected(Dynamics dynamics) {
        double[] p = parameters(dynamics);
        List<Plain> own = Arrays.stream(p).skip(2).mapToObj(Plain::new).toList();
        ExpectedVariance<Plain> expected = ExpectedVariance.of(dynamics, own);
        Plain h = new Plain(p[1]);
        for (int step = 0; step < STEPS; step++) {
            h = expected.next(h);
        }
        double[] variances = new GarchPaths(model(dynamics, LevelKind.SPOT), PATHS, p)
                .after(STEPS, 53)
                .variances();

        assertMean(h.value(), GarchPaths.of(variances, v -> v), "E h");
    }

    /** The indicator of a fall, asked as Glosten, Jagannathan and Runkle write it. */
    @Test
    void aFallIsHeardLouder() {
        double[] p = parameters(Dynamics.GJR);
        double[] variances =
                new GarchPaths(new GjrGarch(LevelKind.SPOT), 64, p).after(2, 57).variances();

        NormalSource source = new NormalSource(57, 0);
        for (int path = 0; path < variances.length; path++) {
            double h = p[1];
            for (int step = 0; step < 2; step++) {
                double y = source.normal(path, step) - p[5];
                h = p[2] + (p[3] + (y < 0.0 ? p[6] : 0.0)) * h * y * y + p[4] * h;
            }
            assertEquals(h, variances[path], 1e-15, "path " + path);
        }
    }

    @Test
    void withoutAsymmetryItIsTheSymmetricProcess() {
        double[] log = parameters(Dynamics.LOG);
        double[] gjr = {log[0], log[1], log[2], log[3], log[4], log[5], 0.0, RATE};

        assertArrayEquals(
                new GarchPaths(new LogGarch(LevelKind.SPOT), 64, log)
                        .after(STEPS, 59)
                        .levels(),
                new GarchPaths(new GjrGarch(LevelKind.SPOT), 64, gjr)
                        .after(STEPS, 59)
                        .levels(),
                1e-12);
    }

    @Test
    void hestonNandiHearsTheShockInItsOwnUnit() {
        double[] p = parameters(Dynamics.HESTON_NANDI);
        GarchPaths paths = new GarchPaths(new HestonNandi(LevelKind.FORWARD), 64, p).after(1, 61);

        NormalSource source = new NormalSource(61, 0);
        for (int path = 0; path < 64; path++) {
            double z = source.normal(path, 0);
            double apart = z - p[5] * Math.sqrt(p[1]);
            assertEquals(p[2] + p[4] * p[1] + p[3] * apart * apart, paths.variances()[path], 1e-16, "h2");
            assertEquals(50.0 * Math.exp(Math.sqrt(p[1]) * z - 0.5 * p[1]), paths.levels()[path], 1e-12, "S");
        }
    }

    /** Exact for an additive level; leverage takes a log-return's from the lognormal one, and a width need not be nearer than a quarter. */
    @ParameterizedTest
    @EnumSource(Dynamics.class)
    void theDeviationIsThatOfTheLevel(Dynamics dynamics) {
        double[] p = parameters(dynamics);
        PathModel model = model(dynamics, LevelKind.SPOT);
        double[] levels = new GarchPaths(model, PATHS, p).after(STEPS, 67).levels();
        List<Plain> plain = Arrays.stream(p).mapToObj(Plain::new).toList();

        double deviation = model.deviation(new double[] {-2.0}, STEPS, plain);

        Moments moments = GarchPaths.of(levels, s -> s);
        assertEquals(
                1.0, deviation / (2.0 * Math.sqrt(moments.variance())), dynamics == Dynamics.ADDITIVE ? 0.02 : 0.25);
    }
}
