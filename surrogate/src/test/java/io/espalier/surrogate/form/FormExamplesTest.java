package io.espalier.surrogate.form;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Allocation;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.label.DirectionalSamples;
import io.espalier.pricing.label.LabelGenerator;
import io.espalier.pricing.label.LabelledSamples;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.ExtremeOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.CurvaturePass;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.RandomNetworks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels on their way to the network's units. */
class FormExamplesTest {
    private static final int ROWS = 1500;

    /** On raw inputs a network may hardly move: its derivatives then are smaller than the roundings of what is subtracted. */
    private static final double FLAT = 1e-3;

    static List<SampleForms.Sample> samples() {
        return SampleForms.all();
    }

    static List<SampleForms.Sample> controlled() {
        return SampleForms.controlled();
    }

    /** Rows of points within 10 % of the instrument, and of directions. */
    private static double[] points(SampleForms.Sample sample) {
        UniformRandomProvider random = RandomSource.SPLIT_MIX_64.create(9L);
        double[] low = sample.box(0.1).low();
        double[] high = sample.box(0.1).high();
        double[] x = new double[ROWS * low.length];
        for (int k = 0; k < x.length; k++) {
            int j = k % low.length;
            x[k] = low[j] + random.nextDouble() * (high[j] - low[j]);
        }
        return x;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void labelsOfANetworkInItsHomogeneousFormAreThoseOfTheNetwork(SampleForms.Sample sample) {
        assertRoundTrip(sample, Form.of(sample.homogeneous()), 1e-10);
    }

    /** Raw levels of 100 put nodes far out, where terms of the logarithm's bend cancel to a hundredth of their size. */
    @ParameterizedTest
    @MethodSource("samples")
    void labelsOfANetworkInLogarithmsAreThoseOfTheNetwork(SampleForms.Sample sample) {
        assertRoundTrip(sample, Form.of(InputMap.logarithms(sample.layout(), 0)), 1e-9);
    }

    /** Control values of ten are subtracted and added: their rounding; their Hessians are the same differences on both roads. */
    @ParameterizedTest
    @MethodSource("controlled")
    void aControlIsTakenAway(SampleForms.Sample sample) {
        Form form = Form.of(sample.homogeneous()).withControl(sample.control(), sample.instrument());
        assertRoundTrip(sample, form, 1e-9);
        Form bare = Form.identity(sample.layout()).withControl(sample.control(), sample.instrument());
        assertRoundTrip(sample, bare, 1e-9);
    }

    /**
     * Exact labels of lambda N(xi) + C must come back as N, its gradient and its Hessian along J u, taken from the network alone.
     * Tolerance: roundings of the raw labels, 1e-16 of terms of order 1 (the value itself, twice moved by the scale), some hundred
     * of them, beside Hessians along u of 1e-3 here; hence 1e-10 of the largest value, gradient or product.
     */
    private static void assertRoundTrip(SampleForms.Sample sample, Form form, double tolerance) {
        int d = sample.layout().size();
        Network network = new RandomNetworks(41).network(Activation.SILU, d, 5, 4);
        double[] x = points(sample);
        double[] u = new double[x.length];
        double[] y = new double[ROWS];
        double[] dy = new double[x.length];
        double[] hu = new double[x.length];
        FormPass pass = new FormPass(network, form);
        for (int i = 0; i < ROWS; i++) {
            double[] gradient = new double[d];
            double[] product = new double[d];
            double[] direction = Arrays.copyOfRange(x, (i + 1) % ROWS * d, (i + 1) % ROWS * d + d);
            y[i] = pass.valueAndGradient(Arrays.copyOfRange(x, i * d, i * d + d), gradient);
            pass.hessianTimes(direction, product);
            System.arraycopy(gradient, 0, dy, i * d, d);
            System.arraycopy(product, 0, hu, i * d, d);
            System.arraycopy(direction, 0, u, i * d, d);
        }

        Examples examples = form.examples(new LabelledSamples(sample.layout(), x, y, dy), u, hu, 2);

        CurvaturePass bare = new CurvaturePass(network);
        double[] size = new double[3];
        double[] error = new double[3];
        for (int i = 0; i < ROWS; i++) {
            double[] gradient = new double[d];
            double[] product = new double[d];
            compare(
                    bare.valueAndGradient(Arrays.copyOfRange(examples.x(), i * d, i * d + d), gradient),
                    examples.y()[i],
                    0,
                    size,
                    error);
            bare.hessianTimes(Arrays.copyOfRange(examples.direction(), i * d, i * d + d), product);
            for (int j = 0; j < d; j++) {
                compare(gradient[j], examples.dy()[i * d + j], 1, size, error);
                compare(product[j], examples.hessianTimes()[i * d + j], 2, size, error);
            }
        }
        for (int k = 0; k < size.length; k++) {
            assertTrue(
                    error[k] <= tolerance * Math.max(size[k], FLAT),
                    "entry " + k + ": error=" + error[k] + ", size=" + size[k]);
        }
    }

    private static void compare(double expected, double actual, int k, double[] size, double[] error) {
        size[k] = Math.max(size[k], Math.abs(expected));
        error[k] = Math.max(error[k], Math.abs(expected - actual));
    }

    /** The direction in xi is how xi moves: a central bump of the map itself, h^2 = 1e-10 of a third derivative of order 1. */
    @ParameterizedTest
    @MethodSource("samples")
    void directionsAreHowTheInputsMove(SampleForms.Sample sample) {
        int d = sample.layout().size();
        double[] x = sample.instrument().read(sample.layout());
        double[] u = sample.box(0.4).high();
        double[] up = new double[d];
        double[] down = new double[d];
        for (int j = 0; j < d; j++) {
            up[j] = x[j] + 1e-5 * u[j];
            down[j] = x[j] - 1e-5 * u[j];
        }
        Form form = Form.of(sample.homogeneous());

        double[] moved =
                form.examples(one(sample.layout(), x), u, new double[d], 1).direction();

        double[] above = form.examples(one(sample.layout(), up), 1).x();
        double[] below = form.examples(one(sample.layout(), down), 1).x();
        for (int j = 0; j < d; j++) {
            assertEquals(
                    (above[j] - below[j]) / 2e-5,
                    moved[j],
                    1e-8,
                    sample.layout().factor(j).name());
        }
    }

    private static LabelledSamples one(FactorLayout layout, double[] x) {
        return new LabelledSamples(layout, x, new double[1], new double[x.length]);
    }

    /**
     * Pathwise labels of one path: what the symmetries make idle is idle to rounding, some ten roundings of gradients of order 1 each
     * multiplied by u of at most ten.
     */
    @Test
    void whatASymmetryMakesIdleHasNoGradientOnAnyPath() {
        FactorLayout layout = FactorLayout.all(LevelKind.FORWARD, 2);
        assertIdle(BasketOption.of(PayoffType.CALL, 95.0, 1.3, 0.6, 0.4), layout);
        assertIdle(BasketOption.of(PayoffType.PUT, 104.0, 1.3, SampleForms.WEIGHTS), layout);
        assertIdle(BasketOption.of(PayoffType.CALL, 8.0, 1.3, 1.0, -1.0), layout);
        assertIdle(
                new ExtremeOption(ExtremeOption.Extreme.BEST, PutCall.CALL, 55.0, 1.3, SampleForms.WEIGHTS, 1.0),
                layout);
        assertIdle(AsianOption.fixed(PutCall.CALL, 104.0, Schedule.equallySpaced(6), 1.3, SampleForms.WEIGHTS), layout);
    }

    /** The level of all volatilities acts through the deviation alone. */
    @Test
    void theLevelOfAllVolatilitiesIsIdleOnAnyPath() {
        FactorLayout layout = SampleForms.layout(
                FactorId.forward(0),
                FactorId.forward(1),
                FactorId.commonVolatility(),
                FactorId.of(FactorId.Kind.STRIKE),
                FactorId.of(FactorId.Kind.EXPIRY));
        assertIdle(BasketOption.of(PayoffType.CALL, 95.0, 1.3, 0.6, 0.4), layout);
        assertIdle(AsianOption.fixed(PutCall.CALL, 104.0, Schedule.equallySpaced(6), 1.3, SampleForms.WEIGHTS), layout);
    }

    /** The features are u = (F - c K)/Lambda and log vol, Lambda = sqrt(T (vol^2 + (3/4 vol)^2)/2). */
    @Test
    void ofACommonVolatilityTheDeviationIsAMultiple() {
        FactorLayout layout =
                SampleForms.layout(FactorId.forward(0), FactorId.commonVolatility(), FactorId.of(FactorId.Kind.EXPIRY));
        BasketOption call = BasketOption.of(PayoffType.CALL, 95.0, 1.3, 0.6, 0.4);
        SampleForms.Sample sample = SampleForms.sample("level", SampleForms.forwards(), call, layout);
        double[] x = {99.0, 8.0, 2.0};
        double lambda = 8.0 * Math.sqrt(2.0 * (1.0 + 0.5625) / 2.0);

        double[] xi = Form.of(sample.homogeneous()).examples(one(layout, x), 1).x();

        assertEquals(4.0 / lambda, xi[0], 1e-15);
        assertEquals(Math.log(8.0), xi[1]);
        assertEquals(Math.log(2.0), xi[2]);
    }

    private static void assertIdle(Product product, FactorLayout all) {
        // One correlation for all pairs, as the labels are drawn; it moves the value and is no symmetry.
        List<FactorId> factors = new ArrayList<>(all.factors());
        factors.removeIf(factor -> factor.kind() == FactorId.Kind.CORRELATION);
        factors.add(FactorId.commonCorrelation());
        FactorLayout layout = new FactorLayout(factors);
        SampleForms.Sample sample = SampleForms.sample("idle", SampleForms.forwards(), product, layout);
        LabelledSamples labels = new LabelGenerator(sample.instrument()).generate(sample.plan(ROWS, 0.1), 1);
        int d = layout.size();

        Examples examples = Form.of(sample.homogeneous()).examples(labels, 1);

        double largest = Arrays.stream(examples.dy()).map(Math::abs).max().orElseThrow();
        double idle = 0.0;
        for (int i = 0; i < ROWS; i++) {
            double vols = 0.0;
            for (int j = 0; j < d; j++) {
                double g = examples.dy()[i * d + j];
                switch (layout.factor(j).kind()) {
                    case STRIKE, EXPIRY, RATE -> idle = Math.max(idle, Math.abs(g));
                    case VOLATILITY, COMMON_VOLATILITY -> vols += g;
                    default -> {}
                }
            }
            idle = Math.max(idle, Math.abs(vols));
        }
        assertTrue(largest > 0.3, "gradients that move: " + largest);
        assertTrue(idle < 1e-12, product.label() + ": " + idle);
    }

    /** One asset, exact labels: the value in deviations is f(m) = m Phi(m) + phi(m), its slope Phi(m), nothing else moves. */
    @Test
    void exactLabelsOfACallBecomeTheNormalFormulaInDeviations() {
        SampleForms.Sample sample = SampleForms.sample(
                "call",
                MarketData.ofForwards(new double[] {101.0}, new double[] {20.0}, Correlation.identity(1), 0.02),
                BasketOption.of(PayoffType.CALL, 95.0, 1.3, 1.0),
                FactorLayout.all(LevelKind.FORWARD, 1));
        AnalyticPricer exact = new AnalyticPricer(sample.instrument(), sample.layout());
        Valuation out = Valuation.of(sample.layout());
        double[] x = sample.box(0.1).low();
        exact.tryPrice(x, out);
        double root = x[1] * Math.sqrt(x[3]);
        double m = (x[0] - x[2]) / root;
        double phi = Math.exp(-0.5 * m * m) / Math.sqrt(2.0 * Math.PI);
        double cdf = 0.5 * Erf.erfc(-m / Math.sqrt(2.0));

        Examples examples = Form.of(sample.homogeneous())
                .examples(new LabelledSamples(sample.layout(), x, new double[] {out.value()}, out.gradient()), 1);

        assertEquals(m, examples.x()[0], 1e-15);
        assertEquals(Math.log(x[1]), examples.x()[1]);
        assertEquals(m * cdf + phi, examples.y()[0], 1e-14);
        assertEquals(cdf, examples.dy()[0], 1e-14);
        for (int j = 1; j < x.length; j++) {
            assertEquals(0.0, examples.dy()[j], 1e-13, sample.layout().factor(j).name());
        }
    }

    /** Streamed rows with a direction each: they go the same way as their arrays. */
    @Test
    void streamedSamplesAreTakenAsTheyCome() {
        SampleForms.Sample sample = SampleForms.all().get(0);
        LabelledSamples labels = one(sample.layout(), sample.instrument().read(sample.layout()));
        double[] u = {1.0, 2.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0};
        double[] hu = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8};
        Form form = Form.of(sample.homogeneous());

        assertEquals(form.examples(labels, u, hu, 1), form.examples(new DirectionalSamples(labels, u, hu), 1));
    }

    @Test
    void threadsChangeNoBit() {
        SampleForms.Sample sample = SampleForms.all().get(4);
        LabelledSamples labels = new LabelGenerator(sample.instrument()).generate(sample.plan(5000, 0.1), 1);
        Form form = Form.of(sample.homogeneous()).withControl(sample.control(), sample.instrument());

        assertEquals(form.examples(labels, 1), form.examples(labels, 3));
    }

    private static io.espalier.pricing.Instrument otherControl(SampleForms.Sample sample) {
        return sample.control();
    }

    @Test
    void withoutAFormTheSamplesAreTheExamples() {
        SampleForms.Sample sample = SampleForms.all().get(0);
        LabelledSamples labels = one(sample.layout(), sample.instrument().read(sample.layout()));

        Examples examples = Form.identity(sample.layout()).examples(labels, 2);

        assertSame(labels.x(), examples.x());
        assertEquals(Examples.of(labels), examples);
    }

    /** All arrays of the result together, some for threads and blocks, none for rows. */
    @Test
    void rowsAllocateNothing() {
        SampleForms.Sample sample = SampleForms.all().get(1);
        double[] x = sample.instrument().read(sample.layout());
        Form form = Form.of(sample.homogeneous()).withControl(sample.control(), sample.instrument());
        RowTransform row = new RowTransform(form);

        Allocation.assertNone("a row", 1_000, () -> {
            System.arraycopy(x, 0, row.x, 0, x.length);
            Arrays.fill(row.gradient, 1.0);
            row.firstOrder(1.0);
            Arrays.fill(row.direction, 1.0);
            Arrays.fill(row.product, 1.0);
            row.secondOrder();
        });
    }

    @Test
    void whatDoesNotFitIsRefusedWithItsNumbers() {
        SampleForms.Sample sample = SampleForms.all().get(0);
        Form form = Form.of(sample.homogeneous());
        double[] x = sample.instrument().read(sample.layout());
        double[] dead = x.clone();
        dead[6] = 0.0; // T
        double[] broken = x.clone();
        broken[4] = 1.5; // a correlation
        Form controlled = form.withControl(sample.control(), sample.instrument());

        assertRefused(
                "the map must be defined at every sample: map=homogeneous, x=[101.0",
                () -> form.examples(one(sample.layout(), dead), 1));
        assertRefused(
                "the control must have a value and a gradient at every sample: x=[101.0",
                () -> controlled.examples(one(sample.layout(), broken), 1));
        assertRefused(
                "samples must have the form's columns: samples.layout=[forward[0], forward[1]]",
                () -> form.examples(one(FactorLayout.levels(LevelKind.FORWARD, 2), new double[2]), 1));
        assertRefused(
                "directions and Hessians must hold one row of columns per sample, or nothing: samples=1, columns=8,"
                        + " direction.length=7, hessianTimes.length=8",
                () -> form.examples(one(sample.layout(), x), new double[7], new double[8], 1));
    }

    private static void assertRefused(String beginning, Executable attempt) {
        String message = assertThrows(IllegalArgumentException.class, attempt).getMessage();
        assertTrue(message.startsWith(beginning), message);
    }

    @Test
    void theCarryOfSpotsLeavesStrikeAndCommonVolIdle() {
        FactorLayout layout = new FactorLayout(List.of(
                FactorId.spot(0),
                FactorId.spot(1),
                FactorId.volatility(0),
                FactorId.volatility(1),
                FactorId.of(FactorId.Kind.STRIKE)));
        SampleForms.Sample sample = SampleForms.sample(
                "spots",
                SampleForms.spots(Optional.empty()),
                BasketOption.of(PayoffType.CALL, 104.0, 1.3, SampleForms.WEIGHTS),
                layout);
        LabelledSamples labels = new LabelGenerator(sample.instrument()).generate(sample.plan(ROWS, 0.1), 1);

        double[] dy = Form.of(sample.homogeneous()).examples(labels, 1).dy();

        double[] idle = new double[2 * ROWS];
        for (int i = 0; i < ROWS; i++) {
            idle[2 * i] = dy[5 * i + 4];
            idle[2 * i + 1] = dy[5 * i + 2] + dy[5 * i + 3];
        }
        assertArrayEquals(new double[2 * ROWS], idle, 1e-12);
    }
}
