package io.espalier.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.product.PayoffType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a plan promises: the same bits however the work is shared out, errors that are reached, controls that help. */
class MonteCarloPlanTest {
    private static final Instrument NOTE = PathProducts.autocallable();

    private static MonteCarloPricer pricer(Instrument instrument, MonteCarloPlan plan) {
        FactorLayout layout = Baskets.columns(instrument);
        return new MonteCarloPricer(instrument, layout, Box.unbounded(layout.size()), plan);
    }

    private static MonteCarloResult simulate(Instrument instrument, MonteCarloPlan plan) {
        return pricer(instrument, plan).simulate(instrument.read(Baskets.columns(instrument)), paths -> {});
    }

    static void assertSameBits(MonteCarloResult expected, MonteCarloResult found) {
        assertEquals(expected.value(), found.value());
        assertEquals(expected.error(), found.error());
        assertArrayEquals(expected.gradient(), found.gradient());
        assertArrayEquals(expected.gradientError(), found.gradientError());
        assertArrayEquals(expected.gamma(), found.gamma());
        assertArrayEquals(expected.gammaError(), found.gammaError());
        assertEquals(expected.paths(), found.paths());
    }

    static Stream<MonteCarloPlan> plans() {
        MonteCarloPlan plain = new MonteCarloPlan(29_001, 9L, true, 1);
        return Stream.concat(
                Stream.of(plain, plain.withControl().withCurvature(true)),
                Stream.of(Sampling.Kind.values())
                        .filter(kind -> kind != Sampling.Kind.INDEPENDENT)
                        .map(kind -> plain.withSampling(new Sampling(kind, 8))));
    }

    private static MonteCarloPlan onThreads(MonteCarloPlan plan, int threads) {
        return new MonteCarloPlan(
                plan.paths(),
                plan.seed(),
                plan.antithetic(),
                threads,
                plan.sampling(),
                plan.control(),
                plan.derivatives(),
                plan.curvature(),
                plan.targetError(),
                plan.mostPaths());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void anyNumberOfThreadsGivesTheSameBits(MonteCarloPlan plan) {
        MonteCarloResult one = simulate(NOTE, plan);

        for (int threads : new int[] {2, 5}) {
            assertSameBits(one, simulate(NOTE, onThreads(plan, threads)));
        }
    }

    /** Seven shards of unlike size, done last first by pricers that know nothing of each other. */
    @ParameterizedTest
    @MethodSource("plans")
    void sevenShardsJoinToTheSameBits(MonteCarloPlan plan) {
        double[] x = NOTE.read(Baskets.columns(NOTE));
        int chunks = pricer(NOTE, plan).chunks();
        assertTrue(chunks >= 7, "chunks=" + chunks);
        List<ChunkMoments> joined = new ArrayList<>();

        for (int shard = 6; shard >= 0; shard--) {
            MonteCarloPricer elsewhere = pricer(NOTE, onThreads(plan, 1 + shard % 2));
            joined.addAll(0, elsewhere.simulatePart(x, shard * chunks / 7, (shard + 1) * chunks / 7));
        }

        assertSameBits(simulate(NOTE, plan), pricer(NOTE, plan).join(x, joined));
    }

    @Test
    void aPartThatIsNoneAndPartsThatAreNotAllAreRefused() {
        MonteCarloPricer pricer = pricer(NOTE, new MonteCarloPlan(10_000, 9L, true, 1));
        double[] x = NOTE.read(Baskets.columns(NOTE));

        assertThrows(IllegalArgumentException.class, () -> pricer.simulatePart(x, 2, 2));
        assertThrows(IllegalArgumentException.class, () -> pricer.simulatePart(x, 0, pricer.chunks() + 1));
        assertThrows(IllegalArgumentException.class, () -> pricer.join(x, pricer.simulatePart(x, 0, 1)));
        List<ChunkMoments> turned = new ArrayList<>(pricer.simulatePart(x, 0, pricer.chunks()));
        Collections.reverse(turned);
        assertThrows(IllegalArgumentException.class, () -> pricer.join(x, turned));
    }

    /** A call's error falls with the root of paths: from 1,000 of error e to e/5 it takes 25,000, which doubling passes at 32,000. */
    @Test
    void aTargetErrorIsReachedByDoublingAndNoPathIsDoneTwice() {
        Instrument call = Baskets.forwards(PayoffType.CALL);
        MonteCarloPlan plan = new MonteCarloPlan(1_000, 3L, false, 2);
        double first = simulate(call, plan).error();
        List<Long> seen = new ArrayList<>();

        MonteCarloResult result = pricer(call, plan.withTargetError(first / 5.0, 1L << 20))
                .simulate(call.read(Baskets.columns(call)), seen::add);

        assertTrue(result.error() <= first / 5.0);
        assertEquals(32_000L, result.paths());
        assertEquals(32_000L, seen.get(seen.size() - 1), "as many done as count");
        // The same paths, their moments joined in other portions.
        MonteCarloResult atOnce = simulate(call, new MonteCarloPlan(32_000, 3L, false, 1));
        assertEquals(atOnce.value(), result.value(), 1e-13 * result.value());
        assertEquals(atOnce.error(), result.error(), 1e-12 * result.error());
    }

    @Test
    void atMostThePathsAllowedAreDone() {
        Instrument call = Baskets.forwards(PayoffType.CALL);

        MonteCarloResult result = simulate(call, new MonteCarloPlan(1_000, 3L, false, 1).withTargetError(1e-9, 5_000L));

        assertEquals(5_000L, result.paths());
    }

    /** The control of a European basket is the option itself: nothing is left to chance, in the value and in every Greek. */
    @Test
    void whatTheControlIsHasNoErrorLeft() {
        for (PayoffType type : new PayoffType[] {PayoffType.CALL, PayoffType.PUT}) {
            Instrument instrument = Baskets.spots(type);
            FactorLayout layout = Baskets.columns(instrument);

            MonteCarloResult result = simulate(instrument, new MonteCarloPlan(2_000, 3L, true, 1).withControl());

            double value = BasketWitness.value(instrument);
            assertEquals(value, result.value(), 1e-12 * value);
            assertEquals(0.0, result.error(), 1e-12 * value);
            for (int j = 0; j < layout.size(); j++) {
                double expected = BasketWitness.derivative(instrument, layout, j, 1e-4);
                assertEquals(
                        expected, result.gradient()[j], 1e-5, layout.factor(j).name());
                assertEquals(0.0, result.gradientError()[j], 1e-12 * Math.max(1.0, Math.abs(expected)));
            }
        }
    }

    /** A straddle is call and put; with a control the answer is the same within both errors, and the error smaller. */
    @Test
    void aControlKeepsTheAnswerAndTakesOffError() {
        Instrument straddle = Baskets.spots(PayoffType.STRADDLE);
        for (Instrument instrument : List.of(straddle, NOTE)) {
            FactorLayout layout = Baskets.columns(instrument);
            MonteCarloPlan plan = new MonteCarloPlan(20_000, 3L, false, 1).withCurvature(true);

            MonteCarloResult plain = simulate(instrument, plan);
            MonteCarloResult controlled = simulate(instrument, plan.withControl());

            assertTrue(controlled.error() < 0.95 * plain.error(), controlled.error() + ", " + plain.error());
            double both = Math.hypot(plain.error(), controlled.error());
            assertEquals(plain.value(), controlled.value(), 4.5 * both);
            for (int j = 0; j < layout.size(); j++) {
                if (Double.isNaN(plain.gradient()[j])) {
                    assertEquals("strike", layout.factor(j).name(), "a note has none");
                    continue;
                }
                double errors = Math.hypot(plain.gradientError()[j], controlled.gradientError()[j]);
                assertEquals(
                        plain.gradient()[j],
                        controlled.gradient()[j],
                        4.5 * errors,
                        layout.factor(j).name());
            }
            for (int i = 0; i < 3; i++) {
                double errors = Math.hypot(plain.gammaError()[i][0], controlled.gammaError()[i][0]);
                assertEquals(plain.gamma()[i][0], controlled.gamma()[i][0], 4.5 * errors);
            }
        }
    }

    @Test
    void plansThatMakeNoSenseAreRefused() {
        MonteCarloPlan plan = new MonteCarloPlan(1_000, 3L, false, 1);

        assertThrows(IllegalArgumentException.class, () -> new MonteCarloPlan(0, 3L, false, 1));
        assertThrows(IllegalArgumentException.class, () -> new MonteCarloPlan(1, 3L, false, 0));
        assertThrows(IllegalArgumentException.class, () -> plan.withTargetError(0.0, 2_000L));
        assertThrows(IllegalArgumentException.class, () -> plan.withTargetError(Double.NaN, 2_000L));
        assertThrows(IllegalArgumentException.class, () -> plan.withTargetError(1.0, 999L));
        assertThrows(
                IllegalArgumentException.class, () -> plan.withoutDerivatives().withCurvature(true));
        assertThrows(IllegalArgumentException.class, () -> Sampling.sobol(1));
        assertThrows(IllegalArgumentException.class, () -> new Sampling(Sampling.Kind.INDEPENDENT, 4));
    }
}
