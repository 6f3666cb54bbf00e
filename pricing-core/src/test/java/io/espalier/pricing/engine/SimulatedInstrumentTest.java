package io.espalier.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.algebra.HipparchusReal;
import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.Autocallable;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import io.espalier.pricing.product.Smoothing;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.hipparchus.analysis.differentiation.Gradient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One text, three number types: the same value, and Hipparchus' derivatives. */
class SimulatedInstrumentTest {
    private static final int PATHS = 50;

    static Stream<Instrument> instruments() {
        return Stream.of(
                Baskets.forwards(PayoffType.CALL),
                Baskets.spots(PayoffType.STRADDLE),
                Baskets.spotsWithCarry(PayoffType.PUT, Baskets.DIFFERENT_CARRIES),
                Baskets.withDiscount(0.9),
                Baskets.smoothed(PayoffType.CALL, new Smoothing(Smoothing.Kind.SOFTPLUS, 4.0)),
                Baskets.smoothed(PayoffType.PUT, new Smoothing(Smoothing.Kind.SIGMOID, 4.0)),
                Baskets.smoothed(PayoffType.CALL, new Smoothing(Smoothing.Kind.GAUSSIAN, 4.0)),
                PathProducts.asian(),
                PathProducts.bestOf(),
                PathProducts.continuousBarrier());
    }

    private static <T extends Real<T>> T value(
            SimulatedInstrument program, List<T> p, double[] z, DoubleFunction<T> constant) {
        PathInputs<T> inputs = PathInputs.of(program, p);
        List<T> state = inputs.start();
        for (int step = 0; step < program.steps(); step++) {
            List<T> shock = new ArrayList<>();
            for (int k = 0; k < program.shocks(); k++) {
                shock.add(constant.apply(z[step * program.shocks() + k]));
            }
            state = program.step(
                    program.kind(step), state, shock, inputs.arguments().get(program.argumentSet(step)));
        }
        return program.payoff(state, inputs.end()).get(0);
    }

    private static double[] normals(SimulatedInstrument program, SplittableRandom random) {
        double[] z = new double[program.normals()];
        for (int k = 0; k < z.length; k++) {
            z[k] = random.nextDouble(-2.5, 2.5);
        }
        return z;
    }

    /** Some 40 roundings on numbers up to 100; derivatives to the rate carry a factor S T: 1e-12 of the size. */
    @ParameterizedTest
    @MethodSource("instruments")
    void adjointsAreHipparchusDerivativesAndThePlainValue(Instrument instrument) {
        SimulatedInstrument program = new SimulatedInstrument(instrument, 1.5);
        double[] at = instrument.read(program.factors());
        SplittableRandom random = new SplittableRandom(1);
        for (int path = 0; path < PATHS; path++) {
            double[] z = normals(program, random);
            Tape tape = new Tape(1);
            List<Plain> plain = new ArrayList<>();
            List<Adjoint> adjoints = new ArrayList<>();
            List<HipparchusReal<Gradient>> gradients = new ArrayList<>();
            for (int k = 0; k < at.length; k++) {
                plain.add(new Plain(at[k]));
                adjoints.add(tape.input(at[k]));
                gradients.add(new HipparchusReal<>(Gradient.variable(at.length, k, at[k])));
            }

            Adjoint value = value(program, adjoints, z, tape::passive);
            tape.seed(value, 1.0);
            tape.reverse(0);

            assertEquals(value(program, plain, z, Plain::new).value(), value.values()[0], "the same bits");
            Gradient expected = value(program, gradients, z, x -> new HipparchusReal<>(Gradient.constant(at.length, x)))
                    .number();
            assertEquals(expected.getValue(), value.values()[0], 1e-12 * 100.0);
            for (int k = 0; k < at.length; k++) {
                double slope = expected.getPartialDerivative(k);
                double tolerance = 1e-12 * Math.max(100.0, Math.abs(slope));
                assertEquals(
                        slope,
                        adjoints.get(k).bars()[0],
                        tolerance,
                        program.factors().factor(k).name());
            }
        }
    }

    /** What is alike from date to date is computed once and kept once; what only looks alike today is not. */
    @Test
    void equalStepsShareTheirArguments() {
        MarketData market = Baskets.spots(PayoffType.CALL).market();
        double[] weights = {0.6, 0.7, -0.5};

        assertEquals(1, sets(market, AsianOption.fixed(PutCall.CALL, 104.0, Schedule.equallySpaced(50), 1.5, weights)));
        // Steps of 0.5 all, but the last one moves with T.
        assertEquals(2, sets(market, AsianOption.fixed(PutCall.CALL, 104.0, Schedule.of(0.5, 1.0, 1.5), 1.5, weights)));
        // Each date of a note discounts by a factor of its own.
        Autocallable note = new Autocallable(
                new double[] {100.0, 90.0, 40.0}, Schedule.equallySpaced(4), 1.0, 0.05, 0.7, true, 0.6, 1.5, 1.0);
        assertEquals(4, sets(market, note));
        // Also where all are 1 today.
        MarketData atZero =
                market.with(market.levels(), market.vols(), market.correlation().toArray(), 0.0);
        assertEquals(4, sets(atZero, note));
    }

    private static int sets(MarketData market, Product product) {
        return new SimulatedInstrument(new Instrument(market, product), product.expiry()).argumentSets();
    }
}
