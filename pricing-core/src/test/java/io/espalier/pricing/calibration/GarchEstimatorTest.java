package io.espalier.pricing.calibration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GarchEstimatorTest {
    private static final GarchSpecification PLAIN = GarchSpecification.plain();

    private static GarchFit fit(GarchSpecification specification, double[] returns) {
        return new GarchEstimator(specification).fit(returns);
    }

    record Case(GarchSpecification specification, GarchParameters truth, int seed) {}

    static Stream<Case> processes() {
        return Stream.of(
                new Case(PLAIN, new GarchParameters(0.05, 0.05, 0.10, 0.85), 1),
                new Case(PLAIN.withMean(MeanChoice.ZERO), new GarchParameters(0.0, 0.05, 0.10, 0.85), 2),
                new Case(PLAIN.withVarianceTargeting(), new GarchParameters(0.05, 0.05, 0.10, 0.85), 3),
                new Case(
                        PLAIN.withLeverage(),
                        new GarchParameters(0.05, 0.05, 0.04, 0.85, 0.12, Double.POSITIVE_INFINITY),
                        4),
                new Case(
                        PLAIN.withLaw(InnovationLaw.STUDENT_T),
                        new GarchParameters(0.05, 0.05, 0.10, 0.85, 0.0, 6.0),
                        5),
                new Case(
                        PLAIN.withLeverage().withLaw(InnovationLaw.STUDENT_T),
                        new GarchParameters(0.05, 0.05, 0.04, 0.85, 0.12, 6.0),
                        6));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void parametersOfASimulationAreRecoveredWithinThreeErrors(Case given) {
        GarchParameters truth = given.truth();
        GarchFit fit = fit(given.specification(), SimulatedReturns.of(truth, 4000, given.seed()));

        double[] expected = {
            truth.mu(), truth.omega(), truth.alpha(), truth.beta(), truth.leverage(), truth.degreesOfFreedom()
        };
        double[] found = fit.estimates();
        double[] errors = fit.robustErrors().standardErrors();
        assertEquals(List.of(), fit.atBound());
        for (int i = 0; i < found.length; i++) {
            if (Double.isNaN(errors[i])) {
                assertEquals(expected[i], found[i], "held: " + i);
            } else if (i != 1 || !given.specification().varianceTargeting()) {
                assertTrue(Math.abs(found[i] - expected[i]) < 3.0 * errors[i], i + ": " + fit);
            }
        }
    }

    /** Slopes by differences of the plain likelihood, in units of the standard error; rounding 1e-12 |L| / step. */
    @ParameterizedTest
    @MethodSource("processes")
    void thePlainLikelihoodIsFlatAtTheMaximum(Case given) {
        double[] returns = SimulatedReturns.of(given.truth(), 1000, given.seed());
        GarchFit fit = fit(given.specification(), returns);
        double[] theta = fit.estimates();
        double[] errors = fit.hessianErrors().standardErrors();
        boolean student = theta.length > 5;

        double value = PlainLikelihood.of(returns, student ? inverted(theta) : theta);

        assertEquals(value, fit.logLikelihood(), 1e-9 * Math.abs(value));
        assertEquals(value, fit.parameters().logLikelihood(returns), 1e-9 * Math.abs(value));
        for (int i = 0; i < theta.length; i++) {
            if (Double.isNaN(errors[i]) || given.specification().varianceTargeting()) {
                continue;
            }
            double step = 1e-3 * errors[i];
            double slope = (bumped(returns, theta, i, step) - bumped(returns, theta, i, -step)) / 2e-3;
            assertEquals(0.0, slope, 1e-5, "parameter " + i);
            assertEquals(0.0, fit.score()[i], 1e-8, "score " + i);
        }
    }

    private static double bumped(double[] returns, double[] theta, int i, double step) {
        double[] moved = theta.clone();
        moved[i] += step;
        return PlainLikelihood.of(returns, moved.length > 5 ? inverted(moved) : moved);
    }

    private static double[] inverted(double[] theta) {
        double[] other = theta.clone();
        other[5] = 1.0 / other[5];
        return other;
    }

    @Test
    void targetedOmegaGivesTheSamplesVariance() {
        GarchFit fit = fit(PLAIN.withVarianceTargeting(), Series.demGbp());

        double m = SampleMoments.of(Series.demGbp()).meanSquare(fit.parameters().mu());

        assertEquals(m, fit.parameters().longRunVariance(), 1e-12);
        assertTrue(fit.logLikelihood() < -1106.607881041);
        assertTrue(fit.notes().get(0).contains("targeted"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 1e-9, 1e6, 1e150})
    void theUnitOfReturnsDoesNotMatter(double unit) {
        double[] scaled = Arrays.stream(Series.demGbp()).map(r -> r * unit).toArray();

        GarchFit plain = fit(PLAIN, Series.demGbp());
        GarchFit other = fit(PLAIN, scaled);

        assertEquals(plain.parameters().alpha(), other.parameters().alpha(), 1e-11);
        assertEquals(plain.parameters().beta(), other.parameters().beta(), 1e-11);
        assertEquals(1.0, other.parameters().mu() / unit / plain.parameters().mu(), 1e-10);
        assertEquals(
                1.0,
                other.parameters().omega() / (unit * unit) / plain.parameters().omega(),
                1e-10);
        assertEquals(plain.logLikelihood(), other.logLikelihood() + 1974 * Math.log(unit), 1e-8);
        assertEquals(
                1.0,
                other.robustErrors().standardErrors()[0]
                        / unit
                        / plain.robustErrors().standardErrors()[0],
                1e-9);
    }

    @Test
    void theSameReturnsGiveTheSameBits() {
        GarchEstimator estimator = new GarchEstimator(PLAIN);

        GarchFit first = estimator.fit(Series.demGbp());
        estimator.fit(Series.sp500());
        GarchFit second = estimator.fit(Series.demGbp());

        assertEquals(first.parameters(), second.parameters());
        assertArrayEquals(
                first.robustErrors().standardErrors(), second.robustErrors().standardErrors());
    }

    @Test
    void thinTailsPutTheDegreesOfFreedomAtTheirLargest() {
        // Uniform shocks: their tails are thinner than the normal law's.
        double[] returns = new java.util.Random(3).doubles(1000, -1.0, 1.0).toArray();

        GarchFit fit = fit(PLAIN.withLaw(InnovationLaw.STUDENT_T), returns);

        assertTrue(fit.atBound().contains("nu"));
        assertEquals(500.0, fit.parameters().degreesOfFreedom(), 1e-9);
        assertTrue(Double.isNaN(fit.hessianErrors().standardErrors()[5]));
    }

    @Test
    void leverageNeverLowersTheLikelihood() {
        double plain = fit(PLAIN, Series.sp500()).logLikelihood();

        GarchFit leveraged = fit(PLAIN.withLeverage(), Series.sp500());

        assertTrue(leveraged.logLikelihood() > plain + 50.0);
        assertTrue(leveraged.parameters().leverage() > 0.05);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 29})
    void tooFewReturnsAreRefused(int n) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> fit(PLAIN, new double[n]));

        assertTrue(e.getMessage().contains("n=" + n));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 0.1, -7e200})
    void constantReturnsAreRefused(double value) {
        double[] returns = new double[100];
        Arrays.fill(returns, value);

        Exception e = assertThrows(IllegalArgumentException.class, () -> fit(PLAIN, returns));

        assertTrue(e.getMessage().startsWith("returns must vary"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-200, 1e200})
    void returnsWhoseSquareIsNoNumberAreRefused(double unit) {
        double[] returns = Arrays.stream(Series.demGbp()).map(r -> r * unit).toArray();

        Exception e = assertThrows(IllegalArgumentException.class, () -> fit(PLAIN, returns));

        assertTrue(e.getMessage().contains("whose square"));
    }

    @Test
    void aReturnThatIsNotFiniteIsNamed() {
        double[] returns = Series.demGbp();
        returns[7] = Double.NaN;

        Exception e = assertThrows(IllegalArgumentException.class, () -> fit(PLAIN, returns));

        assertEquals("a return must be finite: returns[7]=NaN", e.getMessage());
    }

    /** One jump says nothing of a reaction to the jump before. */
    @Test
    void aSeriesOfZerosButOneHasNoReaction() {
        double[] returns = new double[100];
        returns[50] = 1.0;

        GarchFit fit = fit(PLAIN, returns);

        assertEquals(List.of("alpha"), fit.atBound());
        assertTrue(Double.isFinite(fit.logLikelihood()));
    }

    /** Where every squared residual is the mean square, so is every variance, whatever the parameters. */
    @Test
    void aFlatLikelihoodIsSaidToBeFlat() {
        double[] returns = new double[100];
        Arrays.setAll(returns, t -> t % 2 == 0 ? 1.0 : -1.0);

        GarchFit fit = fit(PLAIN, returns);

        assertEquals(1, fit.notes().size());
        assertTrue(fit.notes().get(0).contains("flat"));
        assertTrue(Double.isNaN(fit.hessianErrors().standardErrors()[3]));
    }
}
