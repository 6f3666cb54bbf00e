package io.espalier.risk.tick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Random feeds, judged row by row beside {@link RuleOracle}. */
class MarketStateLawsTest {
    private static final List<String> NAMES = List.of("A", "B", "NEGATIVE", "STILL", "WILD", "TRUSTED");
    private static final double[] OPENING = {100.0, 83.9, -12.5, 50.0, 1e300, 3.0};
    /** A daily deviation of A is 1, so that 8 and 2 of them are met exactly. */
    private static final double[] VOLS = {Math.sqrt(252.0), 26.59, 24.46, 0.0, 1e307, Double.POSITIVE_INFINITY};

    private static final int STRANGERS = 3;
    /** As numbers, and as the bits of prices: the ends, what is not finite, a NaN with a message, the smallest. */
    private static final List<Long> EXTREMES = List.of(
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            0L,
            -1L,
            1L,
            Double.doubleToRawLongBits(Double.NaN),
            0x7ff0000000000001L,
            Double.doubleToRawLongBits(Double.POSITIVE_INFINITY),
            Double.doubleToRawLongBits(Double.NEGATIVE_INFINITY),
            Double.doubleToRawLongBits(Double.MAX_VALUE),
            Double.doubleToRawLongBits(-Double.MAX_VALUE));

    /** Where a price lies; what it is follows from the state at that row. */
    private enum Place {
        NEAR,
        SAME,
        EIGHT_DEVIATIONS,
        BEYOND_EIGHT,
        FAR,
        SUSPECT,
        TWO_FROM_SUSPECT,
        BEYOND_TWO_FROM_SUSPECT,
        ANY_BITS
    }

    /** How the sequence number goes on. */
    private enum Step {
        NEXT,
        GAP,
        SAME,
        BACK,
        ANY
    }

    /** A row before the state is known that makes it one. */
    private record Draft(
            char kind, int underlying, Place place, int sign, Step step, long any, long nanos, boolean back) {}

    @Provide
    Arbitrary<List<Draft>> feeds() {
        Arbitrary<Character> kinds = Arbitraries.frequency(Tuple.of(20, 'T'), Tuple.of(1, 'H'), Tuple.of(2, 'R'));
        Arbitrary<Step> steps = Arbitraries.frequency(
                Tuple.of(12, Step.NEXT),
                Tuple.of(4, Step.GAP),
                Tuple.of(2, Step.SAME),
                Tuple.of(2, Step.BACK),
                Tuple.of(1, Step.ANY));
        Arbitrary<Draft> drafts = Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, NAMES.size() + STRANGERS - 1),
                        Arbitraries.of(Place.class),
                        Arbitraries.of(-1, 1),
                        steps,
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.longs()), Tuple.of(1, Arbitraries.of(EXTREMES))),
                        Arbitraries.frequencyOf(
                                Tuple.of(12, Arbitraries.longs().between(0, 1_500_000_000L)),
                                Tuple.of(2, Arbitraries.of(2_000_000_000L, 2_000_000_001L)),
                                Tuple.of(1, Arbitraries.longs()),
                                Tuple.of(1, Arbitraries.of(EXTREMES))),
                        Arbitraries.integers().between(0, 9).map(k -> k == 0))
                .as(Draft::new);
        return drafts.list().ofMinSize(1).ofMaxSize(120).withoutEdgeCases();
    }

    /** A feed at work: the oracle beside the state, and the row that a draft makes of both. */
    private static final class Bench {
        private final TickRules rules = new TickRules(NAMES, OPENING.clone(), VOLS.clone());
        private final RuleOracle oracle = new RuleOracle();
        private final long[] seqs = new long[NAMES.size() + STRANGERS];
        private MarketState state = new MarketState(rules);
        private long clock;

        private Bench() {
            for (int u = 0; u < NAMES.size(); u++) {
                oracle.with(NAMES.get(u), OPENING[u], VOLS[u]);
            }
        }

        private void take(Draft draft) {
            final int u = draft.underlying();
            final long seq = seq(draft);
            final double price = u < NAMES.size() ? price(draft) : draft.any();
            clock = draft.back() ? clock - draft.nanos() : clock + draft.nanos();
            // What is not in the book comes as any number that is no index of it.
            final int index = u < NAMES.size() ? u : new int[] {-1, NAMES.size(), Integer.MIN_VALUE}[u - NAMES.size()];
            final String name = u < NAMES.size() ? NAMES.get(u) : "STRANGER" + u;

            TickOutcome outcome = state.take(kind(draft.kind()), index, seq, clock, price);

            assertEquals(
                    oracle.take(new RuleOracle.Row(seq, clock, draft.kind(), name, price)),
                    outcome.label(),
                    () -> draft + " price=" + price);
        }

        private long seq(Draft draft) {
            final long last = seqs[draft.underlying()];
            final long seq =
                    switch (draft.step()) {
                        case NEXT -> last + 1;
                        case GAP -> last + (draft.any() >>> 40);
                        case SAME -> last;
                        case BACK -> last - (draft.any() >>> 40);
                        case ANY -> draft.any();
                    };
            seqs[draft.underlying()] = seq;
            return seq;
        }

        private double price(Draft draft) {
            final String name = NAMES.get(draft.underlying());
            final double last = oracle.lastGood(name);
            final double suspect = oracle.suspect(name);
            final double deviation = VOLS[draft.underlying()] / Math.sqrt(252.0);
            return switch (draft.place()) {
                case NEAR -> last + draft.sign() * deviation * (draft.any() >>> 11) * 0x1p-53;
                case SAME -> last;
                case EIGHT_DEVIATIONS -> last + draft.sign() * 8.0 * deviation;
                case BEYOND_EIGHT -> away(last + draft.sign() * 8.0 * deviation, draft.sign());
                case FAR -> last + draft.sign() * deviation * (8 + (draft.any() >>> 59));
                case SUSPECT -> suspect;
                case TWO_FROM_SUSPECT -> suspect + draft.sign() * 2.0 * deviation;
                case BEYOND_TWO_FROM_SUSPECT -> away(suspect + draft.sign() * 2.0 * deviation, draft.sign());
                case ANY_BITS -> Double.longBitsToDouble(draft.any());
            };
        }

        private static double away(double price, int sign) {
            return sign < 0 ? Math.nextDown(price) : Math.nextUp(price);
        }

        private void requireAgreement() {
            for (int u = 0; u < NAMES.size(); u++) {
                final String name = NAMES.get(u);
                assertTrue(Double.isFinite(state.lastGood(u)), name);
                assertEquals(
                        Double.doubleToRawLongBits(oracle.lastGood(name)),
                        Double.doubleToRawLongBits(state.lastGood(u)),
                        name);
                assertEquals(oracle.isHalted(name), state.isHalted(u), name);
                assertEquals(oracle.isStale(name), state.isStale(u, state.feedNanos()), name);
            }
            for (TickOutcome outcome : TickOutcome.values()) {
                assertEquals(oracle.count(outcome.label()), state.count(outcome), outcome.label());
            }
        }
    }

    private static TickKind kind(char letter) {
        return Arrays.stream(TickKind.values())
                .filter(kind -> kind.letter() == letter)
                .findFirst()
                .orElseThrow();
    }

    @Property(tries = 1500)
    void everyRowEndsAsTheRulesSayAndThePricesStayFinite(@ForAll("feeds") List<Draft> feed) {
        Bench bench = new Bench();
        for (Draft draft : feed) {
            bench.take(draft);
            bench.requireAgreement();
        }
        assertEquals(
                feed.size(),
                Arrays.stream(TickOutcome.values())
                        .mapToLong(bench.state::count)
                        .sum());
        assertEquals(feed.size(), bench.state.rows());
    }

    @Property(tries = 300)
    void whatWasSavedAndRestoredGoesOnAsIfNothingHadBeen(@ForAll("feeds") List<Draft> feed) {
        Bench bench = new Bench();
        Bench whole = new Bench();
        for (Draft draft : feed) {
            bench.state = copy(bench);
            bench.take(draft);
            whole.take(draft);
            assertTrue(bench.state.isSame(whole.state), () -> "after " + draft);
        }
    }

    private static MarketState copy(Bench bench) {
        ByteBuffer saved = ByteBuffer.allocate(bench.state.savedSize());
        bench.state.save(saved);
        assertEquals(0, saved.remaining());
        MarketState restored = new MarketState(bench.rules);
        // What is there before must not shine through.
        IntStream.range(0, NAMES.size()).forEach(u -> restored.take(TickKind.HALT, u, 7, 7, 7.0));
        restored.restore(saved.flip());
        assertTrue(restored.isSame(bench.state));
        return restored;
    }
}
