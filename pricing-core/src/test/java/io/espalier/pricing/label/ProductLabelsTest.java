package io.espalier.pricing.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.engine.BasketWitness;
import io.espalier.pricing.engine.Baskets;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.math.Moments;
import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.Autocallable;
import io.espalier.pricing.product.BermudanOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Products that are looked at on several dates, or that jump. Statistics are held to 4 standard errors of their own. */
class ProductLabelsTest {
    private static final SamplingLaw UNIFORM = new SamplingLaw.Uniform();
    private static final Autocallable NOTE = new Autocallable(
            new double[] {100.0, 90.0, 40.0}, Schedule.of(0.4, 0.8, 1.2), 1.0, 0.08, 0.8, true, 0.7, 1.2, 1.0);

    private static Instrument with(Product product) {
        return new Instrument(Baskets.forwards(PayoffType.CALL).market(), product);
    }

    private static LabelledSamples generate(Instrument instrument, FactorLayout layout, Box box, int samples) {
        return new LabelGenerator(instrument).generate(new SamplingPlan(layout, box, UNIFORM, samples, 1, true, 5L), 1);
    }

    private static void assertMean(double expected, int n, IntToDoubleFunction sample, String what) {
        final Moments moments = new Moments();
        moments.add(IntStream.range(0, n).mapToDouble(sample).toArray(), n);
        assertEquals(expected, moments.mean(), 4.0 * moments.standardError(), what);
    }

    private static double[] row(LabelledSamples samples, int i) {
        final int d = samples.layout().size();
        return Arrays.copyOfRange(samples.x(), i * d, (i + 1) * d);
    }

    /** The value is what is paid; its derivative, which no path has, is that of the price in the mean. */
    @Test
    void aDigitalIsLabelledWithWhatItPaysAndWithASmoothDerivative() {
        Instrument digital = Baskets.spots(PayoffType.DIGITAL_CALL);
        FactorLayout layout = Baskets.columns(digital);
        double[] x = digital.read(layout);
        Box box = new Box(
                Arrays.stream(x).map(v -> 0.95 * v).toArray(),
                Arrays.stream(x).map(v -> 1.05 * v).toArray());
        int n = 1 << 14;

        LabelledSamples samples = generate(digital, layout, box, n);

        int rate = layout.columnOf(FactorId.of(FactorId.Kind.RATE));
        int expiry = layout.columnOf(FactorId.of(FactorId.Kind.EXPIRY));
        for (int i = 0; i < n; i++) {
            double[] at = row(samples, i);
            double paid = samples.y()[i] / (2.0 * StrictMath.exp(-at[rate] * at[expiry]));
            assertEquals(0.5 * Math.rint(2.0 * paid), paid, 1e-15, "the mean of two paths of 0 or 1, row " + i);
        }
        assertMean(0.0, n, i -> samples.y()[i] - BasketWitness.value(digital.with(layout, row(samples, i))), "values");
        for (int j = 0; j < layout.size(); j++) {
            int column = j;
            assertMean(
                    0.0,
                    n,
                    i -> samples.dy()[i * layout.size() + column]
                            - BasketWitness.derivative(digital.with(layout, row(samples, i)), layout, column, 1e-4),
                    layout.factor(j).name());
        }
    }

    /** The average of n equally spaced fixings is normal with variance s^2 T (n + 1)(2n + 1)/(6 n^2): a European in disguise. */
    @Test
    void anAsianHasTheDerivativesOfItsFormula() {
        int fixings = 5;
        double share = Math.sqrt((fixings + 1.0) * (2.0 * fixings + 1.0) / (6.0 * fixings * fixings));
        Instrument european = Baskets.forwards(PayoffType.CALL);
        Instrument asian = with(AsianOption.fixed(
                PutCall.CALL,
                european.option().strike(),
                Schedule.equallySpaced(fixings),
                european.option().expiry(),
                european.option().weights()));
        FactorLayout layout = new FactorLayout(List.of(
                FactorId.forward(0),
                FactorId.forward(2),
                FactorId.volatility(1),
                FactorId.of(FactorId.Kind.STRIKE),
                FactorId.of(FactorId.Kind.EXPIRY)));
        double[] x = asian.read(layout);
        Box box = new Box(
                Arrays.stream(x).map(v -> 0.9 * v).toArray(),
                Arrays.stream(x).map(v -> 1.1 * v).toArray());
        int n = 1 << 13;

        LabelledSamples samples = generate(asian, layout, box, n);

        for (int j = 0; j < layout.size(); j++) {
            int column = j;
            assertMean(
                    0.0,
                    n,
                    i -> samples.dy()[i * layout.size() + column]
                            - bumped(european, layout, row(samples, i), column, share),
                    layout.factor(j).name());
        }
    }

    /** The European with volatilities cut by the share, of notional 1; its truncation at 1e-4 is 1e-9. */
    private static double bumped(Instrument european, FactorLayout layout, double[] x, int j, double share) {
        double[] up = x.clone();
        double[] down = x.clone();
        up[j] += 1e-4;
        down[j] -= 1e-4;
        return (averaged(european.with(layout, up), share) - averaged(european.with(layout, down), share)) / 4e-4;
    }

    private static double averaged(Instrument european, double share) {
        FactorLayout vols =
                new FactorLayout(List.of(FactorId.volatility(0), FactorId.volatility(1), FactorId.volatility(2)));
        double[] cut =
                Arrays.stream(european.market().vols()).map(v -> share * v).toArray();
        return BasketWitness.value(european.with(vols, cut));
    }

    /** One point, moved: bumped values of the note itself, jumps and all, against derivatives of its stand-in on the same paths. */
    @Test
    void anAutocallableHasTheDerivativesOfItsPrice() {
        Instrument note = with(NOTE);
        FactorLayout layout = FactorLayout.levels(LevelKind.FORWARD, 3);
        double[] x = note.read(layout);
        int n = 1 << 14;
        LabelledSamples samples = generate(note, layout, new Box(x, x), n);
        for (int j = 0; j < 3; j++) {
            double h = 0.05 * note.market().vols()[j];
            double[] up = x.clone();
            double[] down = x.clone();
            up[j] += h;
            down[j] -= h;
            LabelledSamples above = generate(note, layout, new Box(up, up), n);
            LabelledSamples below = generate(note, layout, new Box(down, down), n);
            int column = j;

            assertMean(
                    0.0,
                    n,
                    i -> (above.y()[i] - below.y()[i]) / (2.0 * h) - samples.dy()[3 * i + column],
                    layout.factor(j).name());
        }
        assertTrue(Arrays.stream(samples.dy()).anyMatch(slope -> slope != 0.0));
    }

    @Test
    void aTimeBeforeADateThatIsHeldIsRefused() {
        FactorLayout expiry = new FactorLayout(List.of(FactorId.of(FactorId.Kind.EXPIRY)));
        Box box = new Box(new double[] {0.5}, new double[] {1.5});

        assertThrows(IllegalArgumentException.class, () -> generate(with(NOTE), expiry, box, 10));
    }

    @Test
    void aBermudanWithoutAPolicyIsRefused() {
        Instrument bermudan = with(new BermudanOption(
                PutCall.PUT, 100.0, Schedule.equallySpaced(3), 1.0, new double[] {0.6, 0.7, -0.5}, 1.0));

        String message = assertThrows(IllegalArgumentException.class, () -> new LabelGenerator(bermudan))
                .getMessage();

        assertEquals("a Bermudan has labels once its exercise is decided (exercisedBy): type=bermudan_put", message);
    }
}
