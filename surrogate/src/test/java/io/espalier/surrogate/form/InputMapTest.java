package io.espalier.surrogate.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which maps there are, where they are defined, and what they enclose. */
class InputMapTest {
    static List<SampleForms.Sample> samples() {
        return SampleForms.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theBoxHoldsTheInputsOfEveryPoint(SampleForms.Sample sample) {
        Box raw = sample.box(0.2);
        Form form = Form.of(sample.homogeneous());
        int d = sample.layout().size();
        Box box = form.box(raw);
        Coordinates coordinates = form.map().coordinates();
        UniformRandomProvider random = RandomSource.SPLIT_MIX_64.create(2L);
        double[] x = new double[d];
        double[] xi = new double[d];

        for (int round = 0; round < 5000; round++) {
            for (int j = 0; j < d; j++) {
                // Corners are where extremes lie.
                double share = round % 2 == 0 ? random.nextInt(2) : random.nextDouble();
                x[j] = Math.min(raw.low()[j] + share * (raw.high()[j] - raw.low()[j]), raw.high()[j]);
            }
            coordinates.moveTo(x, xi);
            assertTrue(box.contains(xi), () -> box + " " + Arrays.toString(xi));
        }
    }

    /** Where only one level moves its range is known in closed form: within rounding, some ten operations. */
    @Test
    void ofOneLevelTheBoxIsItsRange() {
        Instrument call = new Instrument(
                MarketData.ofForwards(new double[] {100.0}, new double[] {20.0}, Correlation.identity(1), 0.02),
                BasketOption.of(PayoffType.CALL, 95.0, 0.25, 2.0));
        FactorLayout layout = FactorLayout.levels(LevelKind.FORWARD, 1);

        Box box = InputMap.homogeneous(call, layout).box(new Box(new double[] {80.0}, new double[] {120.0}));

        assertEquals((80.0 - 47.5) / 10.0, box.low()[0], 1e-13);
        assertEquals((120.0 - 47.5) / 10.0, box.high()[0], 1e-13);
        assertTrue(box.low()[0] <= 3.25 && box.high()[0] >= 7.25);
    }

    @Test
    void theIdentitysBoxIsTheRawOne() {
        Box raw = new Box(new double[] {-1.0, 0.0}, new double[] {1.0, 5.0});

        assertEquals(
                raw, InputMap.identity(FactorLayout.levels(LevelKind.SPOT, 2)).box(raw));
    }

    @Test
    void aBoxThatReachesZeroWhereALogarithmIsTakenIsRefused() {
        SampleForms.Sample sample = SampleForms.all().get(0);
        double[] low = sample.box(0.1).low();
        low[3] = 0.0; // vol[1]
        Box raw = new Box(low, sample.box(0.1).high());

        assertRefused(
                "a column whose logarithm is taken must be positive: column=vol[1], low=0.0, high=16.5, map=homogeneous",
                () -> sample.homogeneous().box(raw));
        assertRefused(
                "a column whose logarithm is taken must be positive: column=vol[1], low=0.0, high=16.5, map=logarithms",
                () -> InputMap.logarithms(sample.layout()).requirePositive(raw));
        assertRefused("a box must have one side per column: box.size=1, layout.size=8", () -> sample.homogeneous()
                .box(new Box(new double[1], new double[1])));
    }

    @Test
    void aCommonVolatilityIsALogarithmAndMustBePositive() {
        FactorLayout layout = SampleForms.layout(FactorId.commonVolatility(), FactorId.forward(0));
        BasketOption call = BasketOption.of(PayoffType.CALL, 95.0, 1.3, SampleForms.WEIGHTS);
        MarketData still =
                MarketData.ofForwards(new double[2], new double[] {0.0, 15.0}, Correlation.identity(2), 0.02);
        Box raw = new Box(new double[] {0.0, 90.0}, new double[] {30.0, 110.0});

        assertEquals(InputMap.logarithms(layout, 0), InputMap.logarithms(layout));
        assertRefused(
                "a column whose logarithm is taken must be positive: column=vol, low=0.0, high=30.0, map=homogeneous",
                () -> InputMap.homogeneous(new Instrument(SampleForms.forwards(), call), layout)
                        .box(raw));
        assertRefused(
                "volatilities that move in proportion to the first need one that is > 0: vols[0]=0.0",
                () -> InputMap.homogeneous(new Instrument(still, call), layout));
    }

    @Test
    void aHeldExpiryOrVolatilityOfZeroIsRefused() {
        FactorLayout levels = FactorLayout.levels(LevelKind.FORWARD, 1);
        MarketData market =
                MarketData.ofForwards(new double[] {100.0}, new double[] {20.0}, Correlation.identity(1), 0.02);
        MarketData still = MarketData.ofForwards(new double[] {100.0}, new double[1], Correlation.identity(1), 0.02);
        BasketOption call = BasketOption.of(PayoffType.CALL, 95.0, 1.0, 1.0);

        assertRefused(
                "the homogeneous map divides by the standard deviation to expiry, which must be positive: T=0.0",
                () -> InputMap.homogeneous(new Instrument(market, call.withExpiry(0.0)), levels));
        assertRefused(
                "the homogeneous map divides by the standard deviation to expiry, which must be positive: T=1.0, sum of"
                        + " squared vols that are no columns=0.0",
                () -> InputMap.homogeneous(new Instrument(still, call), levels));
    }

    @Test
    void columnsForLogarithmsMustAscendWithinTheLayout() {
        FactorLayout layout = FactorLayout.levels(LevelKind.SPOT, 2);

        for (int[] columns : new int[][] {{}, {-1}, {2}, {1, 0}, {1, 1}}) {
            assertRefused(
                    "columns for logarithms must ascend within the layout, at least one: columns=",
                    () -> InputMap.logarithms(layout, columns));
        }
    }

    @Test
    void aColumnThatIsNoFactorOfTheInstrumentIsRefused() {
        SampleForms.Sample sample = SampleForms.all().get(0);

        assertRefused(
                "factor must be of the market's level kind",
                () -> InputMap.homogeneous(sample.instrument(), FactorLayout.levels(LevelKind.SPOT, 2)));
    }

    @Test
    void mapsAreEqualWhereTheyMapAlike() {
        SampleForms.Sample a = SampleForms.all().get(0);
        SampleForms.Sample again = SampleForms.all().get(0);
        SampleForms.Sample b = SampleForms.all().get(6);

        assertEquals(a.homogeneous(), again.homogeneous());
        assertEquals(a.homogeneous().hashCode(), again.homogeneous().hashCode());
        assertNotEquals(a.homogeneous(), b.homogeneous());
        assertNotEquals(InputMap.logarithms(a.layout(), 0), InputMap.logarithms(a.layout(), 1));
        assertNotEquals(InputMap.identity(a.layout()), InputMap.logarithms(a.layout()));
    }

    @Test
    void aControlThatIsWhatIsPricedIsRefusedWhateverItsColumnsNumbers() {
        SampleForms.Sample sample = SampleForms.all().get(0);
        Form form = Form.of(sample.homogeneous());
        Instrument twin = new Instrument(
                sample.instrument().market(),
                new BasketOption(PayoffType.CALL, 20.0, 0.4, SampleForms.WEIGHTS.clone(), 7.0, Optional.empty()));
        Instrument reweighted =
                new Instrument(sample.instrument().market(), BasketOption.of(PayoffType.CALL, 95.0, 1.3, 0.6, 0.4));

        assertRefused(
                "a control must not be what is priced, nothing would be left to learn: type=call, strike=20.0, T=0.4",
                () -> form.withControl(twin, sample.instrument()));
        form.withControl(reweighted, sample.instrument());
        // With strike held another strike is another product.
        FactorLayout levels = FactorLayout.levels(LevelKind.FORWARD, 2);
        Form.identity(levels).withControl(twin, sample.instrument());
    }

    @Test
    void aControlWithADiscountOfItsOwnHasNoDerivativesInTimeAndRate() {
        SampleForms.Sample sample = SampleForms.all().get(3);
        FactorLayout levels = FactorLayout.levels(LevelKind.SPOT, 2);

        assertRefused(
                "a control with a discount of its own has no derivatives in T and rate: discount=0.97, columns=[spot[0]",
                () -> Form.identity(sample.layout()).withControl(sample.control(), sample.instrument()));
        Form.identity(levels).withControl(sample.control(), sample.instrument());
    }

    @Test
    void aControlMustBeAEuropeanOptionThatHasTheColumns() {
        SampleForms.Sample sample = SampleForms.all().get(0);
        AsianOption asian = AsianOption.fixed(PutCall.CALL, 95.0, Schedule.equallySpaced(2), 1.0, SampleForms.WEIGHTS);
        Instrument spots = new Instrument(
                SampleForms.spots(Optional.empty()), BasketOption.of(PayoffType.PUT, 95.0, 1.3, SampleForms.WEIGHTS));
        Form form = Form.identity(sample.layout());

        assertRefused(
                "a control must be a European option on the basket: type=asian_call",
                () -> form.withControl(new Instrument(SampleForms.forwards(), asian), sample.instrument()));
        assertRefused(
                "factor must be of the market's level kind: factor=forward[0]",
                () -> form.withControl(spots, sample.instrument()));
    }

    private static void assertRefused(String beginning, Executable attempt) {
        String message = assertThrows(IllegalArgumentException.class, attempt).getMessage();
        assertTrue(message.startsWith(beginning), message);
    }

    @Test
    void theFaultOfAFormNamesWhatDoesNotFit() {
        SampleForms.Sample sample = SampleForms.all().get(0);
        Form form = Form.of(sample.homogeneous());
        Instrument other = new Instrument(
                SampleForms.forwards(), BasketOption.of(PayoffType.CALL, 96.0, 1.3, SampleForms.WEIGHTS));

        assertEquals(Optional.empty(), form.fault(sample.instrument(), sample.box(0.1)));
        assertTrue(
                form.fault(other, sample.box(0.1)).orElseThrow().startsWith("the map must be of the very instrument"));
        assertTrue(form.fault(sample.instrument(), sample.box(1.0))
                .orElseThrow()
                .startsWith("a column whose logarithm is taken must be positive: column=vol[0], low=0.0"));
    }
}
