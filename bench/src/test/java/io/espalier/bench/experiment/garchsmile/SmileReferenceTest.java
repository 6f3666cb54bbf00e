package io.espalier.bench.experiment.garchsmile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmileReferenceTest {

    /** The Gaussian control is then the path itself; how the price moves when alpha leaves 0 is still random. */
    @ParameterizedTest
    @EnumSource(SmileDynamics.class)
    void withoutAlphaItIsTheClosedForm(SmileDynamics dynamics) {
        SmilePoint like = SmilePoints.of(dynamics, 30);
        SmilePoint x = new SmilePoint(30, like.h1(), like.omega(), 0.0, 0.9, like.lambda());
        double[] strikes = SmileSample.strikes(dynamics, x, 5);

        SmileEstimate smile = new SmileReference(dynamics, 128).estimate(x, strikes, 1L);

        for (int k = 0; k < strikes.length; k++) {
            double[] exact = closedForm(dynamics, x, strikes[k]);
            for (SmileQuantity quantity : SmileQuantity.values()) {
                if (quantity != SmileQuantity.ALPHA && quantity != SmileQuantity.STEADY_ALPHA) {
                    double scale = quantity.scale(x);
                    assertEquals(
                            scale * exact[quantity.ordinal()],
                            scale * smile.mean(k, quantity),
                            1e-11,
                            quantity.label());
                }
            }
        }
    }

    private static double[] closedForm(SmileDynamics dynamics, SmilePoint x, double strike) {
        SmileGreeks out = new SmileGreeks();
        x.price(new MatchedVariance(dynamics), dynamics.forward(), strike, out);
        return out.complete(x);
    }

    /** What Gram and Charlier leave is of second order in the kurtosis (0.06 here): a tenth of the correction is ample. */
    @Test
    void aSmallAlphaBendsTheSmileByTheExactKurtosis() {
        SmilePoint x = new SmilePoint(20, 1.5, 0.1, 0.012, 0.888, 0.0);
        double[] strikes = SmileSample.strikes(SmileDynamics.ADDITIVE, x, 7);
        SmileGreeks out = new SmileGreeks();

        SmileEstimate smile = new SmileReference(SmileDynamics.ADDITIVE, 1 << 14).estimate(x, strikes, 2L);

        for (int k = 0; k < strikes.length; k++) {
            x.price(new ExactKurtosis(), 0.0, strikes[k], out);
            double[] expansion = out.complete(x);
            double[] normal = closedForm(SmileDynamics.ADDITIVE, x, strikes[k]);
            for (SmileQuantity quantity : List.of(SmileQuantity.VALUE, SmileQuantity.H1, SmileQuantity.STEADY_ALPHA)) {
                int q = quantity.ordinal();
                double allowed = 4.0 * smile.error(k, quantity) + 0.1 * Math.abs(expansion[q] - normal[q]);
                assertEquals(expansion[q], smile.mean(k, quantity), allowed, quantity.label());
            }
        }
    }

    /** The same normals, parameters moved by 1e-5 of their scale: truncation 1e-7 at most. */
    @ParameterizedTest
    @EnumSource(SmileDynamics.class)
    void tangentsAreThoseOfBumpedPaths(SmileDynamics dynamics) {
        SmilePoint x = SmilePoints.of(dynamics, 25);
        double[][] normals = new double[24][];
        SplittableRandom random = new SplittableRandom(4L);
        Arrays.setAll(normals, t -> random.doubles(SmileLanes.LANES, -2.0, 2.0).toArray());
        double strike = dynamics.strike(0.4, x.deviation());
        double bump = 1e-5;

        for (int lane = 0; lane < SmileLanes.LANES; lane += 9) {
            double[] row = payment(dynamics, x, normals, lane, strike);
            for (int j = 0; j < (dynamics.hasLambda() ? 5 : 4); j++) {
                double up = payment(dynamics, SmilePoints.bumped(x, j, bump), normals, lane, strike)[0];
                double down = payment(dynamics, SmilePoints.bumped(x, j, -bump), normals, lane, strike)[0];
                double bumped = (up - down) / (2.0 * bump * x.deviation());
                assertEquals(bumped, SmilePoints.size(x, j) * row[3 + j] / x.deviation(), 1e-6, "parameter " + j);
            }
        }
    }

    private static double[] payment(SmileDynamics dynamics, SmilePoint x, double[][] normals, int lane, double strike) {
        SmileLanes lanes = new SmileLanes(dynamics, x, new ExpectedPath(x));
        LastStep lastStep = new LastStep(dynamics, new double[] {strike});
        double[] row = new double[SmileQuantity.COUNT];
        lanes.walk(normals, 1.0);
        lastStep.at(lanes.a[lane] - dynamics.drift() * lanes.b[lane], lanes.h[lane]);
        for (int j = 0; j < SmileLanes.PARAMETERS; j++) {
            lastStep.tangent(j, lanes.aDot[j][lane] - dynamics.drift() * lanes.bDot[j][lane], lanes.hDot[j][lane]);
        }
        lastStep.add(1.0, row);
        return row;
    }

    /** Plain paths know nothing of controls, antithetic pairs, closed forms or other normals: four joint standard errors. */
    @ParameterizedTest
    @EnumSource(SmileDynamics.class)
    void pricesAreThoseOfPlainPaths(SmileDynamics dynamics) {
        SmilePoint x = SmilePoints.of(dynamics, 10);
        double[] strikes = SmileSample.strikes(dynamics, x, 5);
        SmileEstimate smile = new SmileReference(dynamics, 1 << 13).estimate(x, strikes, 5L);
        SplittableRandom random = new SplittableRandom(6L);
        int paths = 1 << 18;
        double[] sum = new double[strikes.length];
        double[] squares = new double[strikes.length];
        for (int i = 0; i < paths; i++) {
            double level = walk(dynamics, x, random);
            for (int k = 0; k < strikes.length; k++) {
                double paid = Math.max(level - strikes[k], 0.0);
                sum[k] += paid;
                squares[k] += paid * paid;
            }
        }

        for (int k = 0; k < strikes.length; k++) {
            double mean = sum[k] / paths;
            double error = Math.sqrt((squares[k] / paths - mean * mean) / paths);
            assertEquals(
                    mean,
                    smile.mean(k, SmileQuantity.VALUE),
                    4.0 * Math.hypot(error, smile.error(k, SmileQuantity.VALUE)));
        }
    }

    private static double walk(SmileDynamics dynamics, SmilePoint x, SplittableRandom random) {
        double h = x.h1();
        double sum = 0.0;
        for (int t = 0; t < x.steps(); t++) {
            double z = random.nextGaussian();
            sum += Math.sqrt(h) * z - (dynamics == SmileDynamics.LOG ? 0.5 * h : 0.0);
            h = x.omega() + x.alpha() * h * (z - x.lambda()) * (z - x.lambda()) + x.beta() * h;
        }
        return dynamics == SmileDynamics.LOG ? Math.exp(sum) : sum;
    }

    @Test
    void threadsDoNotChangeABit() {
        List<SmilePoint> points = new SmileBox(SmileDynamics.LOG).points(5, 8L);

        SmileSample one = SmileSample.draw(SmileDynamics.LOG, points, 3, 128, 9L, 1);
        SmileSample three = SmileSample.draw(SmileDynamics.LOG, points, 3, 128, 9L, 3);

        for (int i = 0; i < points.size(); i++) {
            for (int k = 0; k < 3; k++) {
                assertArrayEquals(
                        one.smiles().get(i).mean()[k], three.smiles().get(i).mean()[k]);
            }
        }
    }

    @Test
    void pointsStayInsideTheBox() {
        for (SmilePoint x : new SmileBox(SmileDynamics.LOG).points(500, 1L)) {
            double ratio = x.h1() / x.longRunVariance();
            double volatility = Math.sqrt(252.0 * x.longRunVariance());
            assertTrue(x.steps() >= 5 && x.steps() <= 252, x.toString());
            assertTrue(x.alpha() >= 0.02 && x.alpha() <= 0.12 && x.lambda() <= 0.5, x.toString());
            assertTrue(x.persistence() >= 0.85 - 1e-12 && x.persistence() <= 0.98 + 1e-12, x.toString());
            assertTrue(ratio > 0.2499 && ratio < 4.0001 && volatility > 0.0999 && volatility < 0.5001, x.toString());
        }
    }
}
