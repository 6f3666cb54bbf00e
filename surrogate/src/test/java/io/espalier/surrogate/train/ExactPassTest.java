package io.espalier.surrogate.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.CurvaturePass;
import io.espalier.surrogate.network.Network;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The serving passes, held to Hipparchus by their own test, are the witness; parameters are bumped. */
class ExactPassTest {
    private static final int INPUTS = 4;
    private static final double BUMP = 1e-5;

    static Stream<Arguments> networks() {
        return Stream.of(Activation.SILU, Activation.SOFTPLUS, Activation.TANH)
                .flatMap(activation -> Stream.of(List.of(3), List.of(4, 4), List.of(3, 3, 1, 2), List.<Integer>of())
                        .map(hidden -> Arguments.of(activation, hidden)));
    }

    private static double[] random(int n, SplittableRandom random) {
        return random.doubles(n, -1.0, 1.0).toArray();
    }

    private static double[] theta(ParameterVector shape, long seed) {
        return random(shape.length(), new SplittableRandom(seed));
    }

    private static ParameterVector shape(Activation activation, List<Integer> hidden) {
        return ParameterVector.of(Initialisation.glorot(INPUTS, hidden, activation, 1));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void valueGradientAndHessianTimesDirectionAreThoseOfTheServingPass(Activation activation, List<Integer> hidden) {
        ParameterVector shape = shape(activation, hidden);
        SplittableRandom random = new SplittableRandom(5);
        double[] x = random(INPUTS, random);
        double[] direction = random(INPUTS, random);
        double[] theta = theta(shape, 6);
        ExactPass pass = new ExactPass(shape);

        double value = pass.forward(theta, x, direction, 0);

        CurvaturePass witness = new CurvaturePass(shape.write(theta));
        double[] gradient = new double[INPUTS];
        double[] times = new double[INPUTS];
        assertEquals(witness.valueAndGradient(x, gradient), value, 1e-13);
        witness.hessianTimes(direction, times);
        for (int j = 0; j < INPUTS; j++) {
            assertEquals(gradient[j], pass.gradient(j), 1e-13);
            assertEquals(times[j], pass.hessianTimes(j), 1e-13);
        }
    }

    /**
     * One term after the other, each by a combination of its entries. Central bump, h = 1e-5, derivatives of order 1 to 10: truncation
     * h^2 f'''/6 ~ 1e-9, rounding 1e-15/h ~ 1e-10.
     */
    @ParameterizedTest
    @MethodSource("networks")
    void parameterGradientOfEachTermEqualsCentralBump(Activation activation, List<Integer> hidden) {
        ParameterVector shape = shape(activation, hidden);
        SplittableRandom random = new SplittableRandom(7);
        double[] x = random(INPUTS, random);
        double[] direction = random(INPUTS, random);
        double[] bars = random(INPUTS, random);
        double[] none = new double[INPUTS];
        double[] theta = theta(shape, 8);
        ExactPass pass = new ExactPass(shape);
        for (int term = 0; term < 3; term++) {
            double[] gradient = new double[shape.length()];
            pass.forward(theta, x, direction, 0);

            pass.addParameterGradient(
                    term == 0 ? 1.0 : 0.0, term == 1 ? bars : none, term == 2 ? bars : none, gradient);

            for (int p = 0; p < gradient.length; p++) {
                double kept = theta[p];
                theta[p] = kept + BUMP;
                double up = witness(shape.write(theta), term, x, direction, bars);
                theta[p] = kept - BUMP;
                double down = witness(shape.write(theta), term, x, direction, bars);
                theta[p] = kept;
                assertEquals((up - down) / (2.0 * BUMP), gradient[p], 1e-7, "term " + term + ", parameter " + p);
            }
        }
    }

    private static double witness(Network network, int term, double[] x, double[] direction, double[] bars) {
        CurvaturePass pass = new CurvaturePass(network);
        double[] entries = new double[INPUTS];
        double value = pass.valueAndGradient(x, entries);
        if (term == 0) {
            return value;
        }
        if (term == 2) {
            pass.hessianTimes(direction, entries);
        }
        double sum = 0.0;
        for (int j = 0; j < INPUTS; j++) {
            sum += bars[j] * entries[j];
        }
        return sum;
    }
}
