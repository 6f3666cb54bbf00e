package io.espalier.surrogate.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Valuation;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import io.espalier.surrogate.artefact.SampleSmiles;
import io.espalier.surrogate.artefact.SampleSurrogates;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.form.Form;
import io.espalier.surrogate.form.InputMap;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.RandomNetworks;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Code takes over from the passes without changing a bit of what a pricer says, in every form. */
class CompiledPricerTest {
    private static final Duration NO_TIME = Duration.ofNanos(1);
    private static final FactorLayout TWO = FactorLayout.levels(LevelKind.SPOT, 2);

    static Stream<SurrogatePricer> pricers() {
        Box box = new Box(new double[] {0.5, 0.5}, new double[] {2.0, 2.0});
        Network small = new RandomNetworks(51).network(Activation.TANH, 2, 3, 1, 2);
        Network large = new RandomNetworks(52).network(Activation.SILU, 2, 30, 30);
        return Stream.concat(
                Stream.of(
                                SampleSurrogates.full(),
                                SampleSurrogates.homogeneous(),
                                SampleSurrogates.proportional(),
                                SampleSurrogates.logarithms(),
                                SampleSmiles.surrogate(GarchMarket.Dynamics.LOG, LevelKind.SPOT),
                                SampleSmiles.surrogate(GarchMarket.Dynamics.ADDITIVE, LevelKind.FORWARD))
                        .map(surrogate -> new SurrogatePricer(surrogate, 3.0)),
                Stream.of(
                        SurrogatePricer.uncertified(small, TWO, box),
                        SurrogatePricer.uncertified(large, TWO, box),
                        SurrogatePricer.uncertified(small, Form.of(InputMap.logarithms(TWO, 0)), TWO, box)));
    }

    @ParameterizedTest
    @MethodSource("pricers")
    void codeTakesOverWithoutChangingABit(SurrogatePricer pricer) {
        double[][] points = points(pricer);
        SurrogatePricer interpreted = pricer.withNotional(-2.0);
        SurrogatePricer compiled = pricer.withNotional(-2.0);
        compiled.warmUp(NO_TIME);
        Valuation before = Valuation.withCurvature(pricer.layout());
        Valuation after = Valuation.withCurvature(pricer.layout());
        Valuation sloped = Valuation.of(pricer.layout());
        int d = pricer.layout().size();
        double[] whole = new double[d * d];
        double[] wholeAfter = new double[d * d];

        for (double[] x : points) {
            assertTrue(interpreted.tryPrice(x, before));
            assertTrue(compiled.tryPrice(x, after));
            assertTrue(compiled.tryPrice(x, sloped));
            assertTrue(interpreted.tryHessian(x, whole));
            assertTrue(compiled.tryHessian(x, wholeAfter));

            assertEquals(before.value(), after.value());
            assertEquals(before.value(), sloped.value());
            assertSame(before.gradient(), after.gradient());
            assertSame(before.gradient(), sloped.gradient());
            assertSame(before.curvature(), after.curvature());
            assertSame(whole, wholeAfter);
        }
    }

    private static double[][] points(SurrogatePricer pricer) {
        SplittableRandom random = new SplittableRandom(61);
        double[] low = pricer.domain().low();
        double[] high = pricer.domain().high();
        double[][] points = new double[40][low.length];
        for (double[] x : points) {
            Arrays.setAll(x, j -> low[j] + random.nextDouble() * (high[j] - low[j]));
            if (pricer.stepColumn() >= 0) {
                x[pricer.stepColumn()] = Math.rint(x[pricer.stepColumn()]);
            }
        }
        return points;
    }

    /** But for the sign of a zero. */
    private static void assertSame(double[] expected, double[] given) {
        assertArrayEquals(
                Arrays.stream(expected).map(number -> number + 0.0).toArray(),
                Arrays.stream(given).map(number -> number + 0.0).toArray());
    }

    /** Pre-activations of thousands, where e^-z overflows: the passes answer what the code does not. */
    @Test
    void whereTheCodeEndsThePassesAnswer() {
        Network steep =
                RandomNetworks.around(new double[2], 1e-4, new RandomNetworks(53).network(Activation.SILU, 2, 3, 1, 2));
        SurrogatePricer interpreted = SurrogatePricer.uncertified(steep, TWO, Box.unbounded(2));
        SurrogatePricer compiled = interpreted.withNotional(1.0);
        compiled.warmUp(NO_TIME);
        Valuation before = Valuation.withCurvature(TWO);
        Valuation after = Valuation.withCurvature(TWO);
        double[] x = {-0.7, 0.4};

        assertTrue(Double.isNaN(
                ServingCode.of(steep, TWO.levels()).curved().orElseThrow().run(x, 1.0, null, null)));
        assertTrue(interpreted.tryPrice(x, before));
        assertTrue(compiled.tryPrice(x, after));

        assertEquals(before.value(), after.value());
        assertArrayEquals(before.gradient(), after.gradient());
        assertArrayEquals(before.curvature(), after.curvature());
    }

    /** The value is finite, what is written is not: 1e160 squared in the Hessian. */
    @Test
    void whatOverflowsIsRefusedByTheCodeToo() {
        Layer first = new Layer(new double[][] {{1e160, 0.0}}, new double[1], Activation.SILU);
        Layer last = new Layer(new double[][] {{1.0}}, new double[1], Activation.IDENTITY);
        SurrogatePricer huge = SurrogatePricer.uncertified(
                new Network(List.of(first, last)), TWO, new Box(new double[2], new double[] {1e-160, 1.0}));
        huge.warmUp(NO_TIME);
        Valuation sloped = Valuation.of(TWO);
        Valuation curved = Valuation.withCurvature(TWO);
        double[] x = {0.5e-160, 0.5};

        assertTrue(huge.tryPrice(x, sloped));
        assertFalse(huge.tryPrice(x, curved));

        assertTrue(Double.isNaN(curved.gradient()[0]) && Double.isNaN(curved.curvature()[0]));
        assertFalse(huge.withNotional(1e-200).tryPrice(x, curved), "a small notional comes too late");
        assertEquals(1e160 * 0.5 * 1.5, sloped.gradient()[0], 1e160 * 0.4);
    }

    @Test
    void aWarmUpPricesUntilItsTimeIsOver() {
        Surrogate surrogate = SampleSurrogates.full();

        WarmUp warmUp = new SurrogatePricer(surrogate).warmUp(Duration.ofMillis(20));

        assertTrue(warmUp.evaluations() > 0);
        assertTrue(warmUp.nanosAfter() > 0.0 && warmUp.nanosAfter() <= warmUp.nanosBefore());
        assertFalse(warmUp.isSteady(), "nothing comes to rest in 20 ms");
    }
}
