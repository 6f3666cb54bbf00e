package io.espalier.pricing.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.product.BarrierOption.Direction;
import io.espalier.pricing.product.BarrierOption.Knock;
import io.espalier.pricing.product.BarrierOption.Payment;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Terms of the products: what is legal, the words for them, and how they move. */
class ProductTermsTest {
    private static final double[] W = {0.5, 0.5};
    private static final double NAN = Double.NaN;
    private static final Schedule GIVEN = Schedule.of(0.5, 1.0);

    private static AsianOption asian(double strike, double expiry, double notional) {
        return new AsianOption(PutCall.CALL, strike, GIVEN, PastFixings.NONE, expiry, W, notional);
    }

    private static BarrierOption barrier(Payment payment, double strike, double barrier, Monitoring monitoring) {
        return new BarrierOption(payment, strike, barrier, Direction.UP, Knock.OUT, monitoring, 1.0, W, 1.0);
    }

    private static DoubleBarrierOption between(double lower, double upper) {
        return new DoubleBarrierOption(PutCall.PUT, 100.0, lower, upper, Monitoring.continuous(), 1.0, W, 1.0);
    }

    private static Autocallable note(double initial, Schedule observations, double coupon, double level) {
        return new Autocallable(new double[] {initial}, observations, level, coupon, 0.8, true, 0.6, 1.0, 1.0);
    }

    private static BermudanOption bermudan(double strike, Schedule exercise, double... weights) {
        return new BermudanOption(PutCall.PUT, strike, exercise, 1.0, weights, 1.0);
    }

    private static ExtremeOption extreme(double strike, double expiry) {
        return new ExtremeOption(ExtremeOption.Extreme.BEST, PutCall.CALL, strike, expiry, W, 1.0);
    }

    static Stream<Arguments> illegal() {
        return Stream.of(
                wrong("expiry must be finite and >= 0: expiry=-1.0", () -> asian(100.0, -1.0, 1.0)),
                wrong("expiry must be finite and >= 0: expiry=NaN", () -> extreme(100.0, NAN)),
                wrong(
                        "expiry must be finite and >= 0: expiry=Infinity",
                        () -> extreme(100.0, Double.POSITIVE_INFINITY)),
                wrong("notional must be finite: notional=NaN", () -> asian(100.0, 1.0, NAN)),
                wrong("strike must be finite: strike=Infinity", () -> asian(Double.POSITIVE_INFINITY, 1.0, 1.0)),
                wrong("strike must be finite: strike=NaN", () -> AsianOption.fixed(PutCall.PUT, NAN, GIVEN, 1.0, W)),
                wrong("fixings must not lie after expiry: fixings[1]=1.0, expiry=0.75", () -> asian(100.0, 0.75, 1.0)),
                wrong("count of past fixings must be >= 0: count=-1", () -> new PastFixings(-1, 0.0)),
                wrong("average must be finite: average=NaN", () -> new PastFixings(1, NAN)),
                wrong("strike must be finite: strike=NaN", () -> extreme(NAN, 1.0)),
                wrong(
                        "barrier must be finite: barrier=NaN",
                        () -> barrier(Payment.CALL, 100.0, NAN, Monitoring.continuous())),
                wrong(
                        "strike must be finite: strike=NaN",
                        () -> barrier(Payment.PUT, NAN, 110.0, Monitoring.continuous())),
                wrong(
                        "the product has no strike: type=barrier_cash, strike=100.0",
                        () -> barrier(Payment.CASH, 100.0, 110.0, Monitoring.continuous())),
                wrong(
                        "monitoring must not lie after expiry: monitoring[0]=2.0, expiry=1.0",
                        () -> barrier(Payment.CALL, 100.0, 110.0, Monitoring.on(Schedule.of(2.0)))),
                wrong("bridges must be >= 1: bridges=0", () -> between(80.0, 120.0)
                        .bridged(0)),
                wrong("lower must be below upper: lower=120.0, upper=120.0", () -> between(120.0, 120.0)),
                wrong("upper must be finite: upper=Infinity", () -> between(80.0, Double.POSITIVE_INFINITY)),
                wrong("initial levels must be positive: initial[0]=0.0", () -> note(0.0, GIVEN, 0.1, 1.0)),
                wrong("coupon must be >= 0: coupon=-0.1", () -> note(100.0, GIVEN, -0.1, 1.0)),
                wrong("autocallLevel must be finite: autocallLevel=NaN", () -> note(100.0, GIVEN, 0.1, NAN)),
                wrong(
                        "the last observation must be expiry: observations=[0.5], expiry=1.0",
                        () -> note(100.0, Schedule.of(0.5), 0.1, 1.0)),
                wrong("weights must not be empty: weights.length=0", () -> bermudan(100.0, GIVEN)),
                wrong("weights[0] must be finite: weights[0]=NaN", () -> bermudan(100.0, GIVEN, NAN)),
                wrong("strike must be finite: strike=NaN", () -> bermudan(NAN, GIVEN, W)),
                wrong(
                        "exercise must not lie after expiry: exercise[0]=3.0, expiry=1.0",
                        () -> bermudan(100.0, Schedule.of(3.0), W)));
    }

    private static Arguments wrong(String message, Executable maker) {
        return Arguments.of(message, maker);
    }

    @ParameterizedTest
    @MethodSource("illegal")
    void illegalTermsAreRefusedByName(String message, Executable maker) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, maker).getMessage());
    }

    static Stream<Arguments> legal() {
        Monitoring always = Monitoring.continuous();
        return Stream.of(
                Arguments.of("asian_call", 100.0, asian(100.0, 1.0, 1.0)),
                Arguments.of("asian_put", NAN, AsianOption.floating(PutCall.PUT, GIVEN, 1.0, W)),
                Arguments.of("barrier_call", 100.0, barrier(Payment.CALL, 100.0, 110.0, always)),
                Arguments.of("barrier_put", 100.0, barrier(Payment.PUT, 100.0, 110.0, Monitoring.on(GIVEN))),
                Arguments.of("barrier_cash", NAN, barrier(Payment.CASH, NAN, 110.0, always)),
                Arguments.of("double_barrier_put", 100.0, between(80.0, 120.0)),
                Arguments.of("best_of_call", 100.0, extreme(100.0, 1.0)),
                Arguments.of("autocallable", NAN, note(100.0, GIVEN, 0.1, 1.0)),
                Arguments.of("bermudan_put", 100.0, bermudan(100.0, GIVEN, W)));
    }

    /** Dates from a schedule that ends at T, or on bridges of equal length: all but given times move with T. */
    @ParameterizedTest
    @MethodSource("legal")
    void termsMoveOneByOne(String label, double strike, Product product) {
        assertEquals(label, product.label());
        assertEquals(strike, product.strike());
        assertEquals(1.0, product.expiry());
        assertEquals(PathDate.EXPIRY, product.dates().get(product.dates().size() - 1));

        Product later = product.withExpiry(1.5);
        assertEquals(1.5, later.expiry());
        assertEquals(product.dates(), later.dates());
        assertEquals(strike, later.strike());

        if (Double.isNaN(strike)) {
            assertTrue(Double.isNaN(product.withStrike(NAN).strike()));
            assertThrows(IllegalArgumentException.class, () -> product.withStrike(100.0));
        } else {
            assertEquals(90.0, product.withStrike(90.0).strike());
            assertThrows(IllegalArgumentException.class, () -> product.withStrike(NAN));
        }
        assertThrows(IllegalArgumentException.class, () -> product.withExpiry(-1.0));
    }

    @Test
    void datesAreThoseOfMonitoring() {
        BarrierOption always = barrier(Payment.CALL, 100.0, 110.0, Monitoring.continuous());

        assertEquals(Monitoring.BRIDGES, always.dates().size());
        assertEquals(List.of(PathDate.EXPIRY), always.bridged(1).dates());
        assertEquals(2, between(80.0, 120.0).bridged(2).dates().size());
        BarrierOption early = barrier(Payment.CALL, 100.0, 110.0, Monitoring.on(Schedule.of(0.25)));
        assertEquals(List.of(new PathDate(0.0, 0.25), PathDate.EXPIRY), early.dates());
        assertEquals(early.dates(), early.bridged(5).dates());
        assertThrows(IllegalArgumentException.class, () -> early.withExpiry(0.2));
    }

    @Test
    void anAutocallablesWeightsMakePerformances() {
        Autocallable note = new Autocallable(new double[] {80.0, 200.0}, GIVEN, 1.0, 0.1, 0.8, false, 0.6, 1.0, 1.0);

        assertArrayEquals(new double[] {1.0 / 80.0, 1.0 / 200.0}, note.weights());
        assertTrue(note.jumps());
    }

    /** The one that moves least, but moves: deviations 0, 8/80 and 8/40 a root year. */
    @Test
    void anAutocallableIsAsWideAsItsStillestMover() {
        Autocallable note =
                new Autocallable(new double[] {10.0, 80.0, 40.0}, GIVEN, 1.0, 0.1, 0.8, false, 0.6, 1.0, 1.0);
        LevelDeviation levels = (weights, years) -> 8.0
                * Math.sqrt(years
                        * DoubleStream.of(weights[1], weights[2])
                                .map(w -> w * w)
                                .sum());

        assertEquals(0.1, note.deviation(levels, 1.0), 1e-16);
        assertEquals(0.0, note.deviation((weights, years) -> 0.0, 1.0));
    }

    /** A Bermudan left to itself would be silently something else, so it is nothing. */
    @Test
    void aBermudanNeedsAHolder() {
        BermudanOption option = bermudan(100.0, GIVEN, W);
        SeenPath path = new SeenPath(new double[][] {{100.0, 100.0}, {90.0, 90.0}, {90.0, 90.0}}, 0.0, 0.0);

        String message = assertThrows(IllegalStateException.class, () -> path.presentValue(option))
                .getMessage();

        assertEquals("an exercise policy is wanted (exercisedBy): type=bermudan_put", message);
    }
}
