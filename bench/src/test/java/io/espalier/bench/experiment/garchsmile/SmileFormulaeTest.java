package io.espalier.bench.experiment.garchsmile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SmileFormulaeTest {
    private static final double BUMP = 1e-5;

    static Stream<Arguments> formulae() {
        return Stream.of(
                Arguments.of(SmileDynamics.ADDITIVE, new MatchedVariance(SmileDynamics.ADDITIVE)),
                Arguments.of(SmileDynamics.LOG, new MatchedVariance(SmileDynamics.LOG)),
                Arguments.of(SmileDynamics.ADDITIVE, new ExactKurtosis()));
    }

    /** In scales of {@link SmileQuantity} nothing varies by more than 1e3 in its third derivative: truncation 1e-8. */
    @ParameterizedTest
    @MethodSource("formulae")
    void greeksEqualBumpedPrices(SmileDynamics dynamics, SmileCandidate formula) {
        for (int steps : new int[] {5, 40, 252}) {
            SmilePoint x = SmilePoints.of(dynamics, steps);
            double sd = x.deviation();
            for (double m : new double[] {-2.2, 0.0, 0.7}) {
                double strike = dynamics.strike(m, sd);
                double forward = dynamics.forward();

                double[] greeks = priced(formula, x, forward, strike);

                double up = priced(formula, x, forward + BUMP * sd, strike)[0];
                double down = priced(formula, x, forward - BUMP * sd, strike)[0];
                assertEquals((up - down) / (2.0 * BUMP * sd), greeks[SmileQuantity.DELTA.ordinal()], 1e-8);
                double deltaUp = priced(formula, x, forward + BUMP * sd, strike)[1];
                double deltaDown = priced(formula, x, forward - BUMP * sd, strike)[1];
                assertEquals((deltaUp - deltaDown) / (2.0 * BUMP), sd * greeks[SmileQuantity.GAMMA.ordinal()], 1e-8);
                for (int j = 0; j < (dynamics.hasLambda() ? 5 : 4); j++) {
                    double bumped = (priced(formula, SmilePoints.bumped(x, j, BUMP), forward, strike)[0]
                                    - priced(formula, SmilePoints.bumped(x, j, -BUMP), forward, strike)[0])
                            / (2.0 * BUMP * sd);
                    double greek = SmilePoints.size(x, j) * greeks[SmileQuantity.H1.ordinal() + j] / sd;
                    assertEquals(bumped, greek, 1e-6, "parameter " + j + ", " + steps + " steps, m=" + m);
                }
            }
        }
    }

    private static double[] priced(SmileCandidate formula, SmilePoint x, double forward, double strike) {
        SmileGreeks out = new SmileGreeks();
        x.price(formula, forward, strike, out);
        return out.complete(x);
    }

    /** omega follows alpha so that omega/(1 - p) stays. */
    @Test
    void steadyGreeksHoldTheLongRunVariance() {
        SmilePoint x = SmilePoints.of(SmileDynamics.LOG, 60);
        SmileCandidate formula = new MatchedVariance(SmileDynamics.LOG);
        double[] greeks = priced(formula, x, 1.0, 0.95);

        for (int j = 2; j < 5; j++) {
            double up = priced(formula, steady(x, SmilePoints.bumped(x, j, BUMP)), 1.0, 0.95)[0];
            double down = priced(formula, steady(x, SmilePoints.bumped(x, j, -BUMP)), 1.0, 0.95)[0];
            assertEquals(
                    (up - down) / (2.0 * BUMP), greeks[SmileQuantity.STEADY_ALPHA.ordinal() + j - 2], 1e-8, "" + j);
        }
    }

    private static SmilePoint steady(SmilePoint from, SmilePoint moved) {
        double omega = from.longRunVariance() * (1.0 - moved.persistence());
        return new SmilePoint(moved.steps(), moved.h1(), omega, moved.alpha(), moved.beta(), moved.lambda());
    }

    /** Against 2^18 plain paths: four standard errors. */
    @Test
    void theKurtosisIsThatOfSimulatedSums() {
        SmilePoint x = SmilePoints.of(SmileDynamics.ADDITIVE, 12);
        AdditiveKurtosis exact = AdditiveKurtosis.of(x.steps(), x.h1(), x.omega(), x.alpha(), x.beta());
        SplittableRandom random = new SplittableRandom(3L);
        int paths = 1 << 18;
        double fourth = 0.0;
        double eighth = 0.0;
        for (int i = 0; i < paths; i++) {
            double power = Math.pow(walk(x, random), 4);
            fourth += power / paths;
            eighth += power * power / paths;
        }

        double variance = exact.variance().getValue();
        assertEquals(x.deviation() * x.deviation(), variance, 1e-12 * variance);
        assertEquals(
                fourth,
                (3.0 + exact.excess().getValue()) * variance * variance,
                4.0 * Math.sqrt((eighth - fourth * fourth) / paths));
    }

    private static double walk(SmilePoint x, SplittableRandom random) {
        double h = x.h1();
        double sum = 0.0;
        for (int t = 0; t < x.steps(); t++) {
            double move = Math.sqrt(h) * random.nextGaussian();
            sum += move;
            h = x.omega() + x.alpha() * move * move + x.beta() * h;
        }
        return sum;
    }
}
