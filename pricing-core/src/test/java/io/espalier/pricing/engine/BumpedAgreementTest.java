package io.espalier.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.BarrierOption;
import io.espalier.pricing.product.Product;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pathwise derivatives of products without a closed form against differences of their values on common random numbers. */
class BumpedAgreementTest {
    private static final long PATHS = 1L << 18;
    private static final int REPLICATES = 16;
    private static final long PATHS_PER_REPLICATE = 1L << 12;

    static Stream<Instrument> instruments() {
        return Stream.of(PathProducts.bestOf(), PathProducts.autocallable(), PathProducts.discreteBarrier());
    }

    /**
     * Four standard errors of both. A bump is a tenth of the level's deviation, or of the other factor's own size: it truncates at
     * 0.1^2/6 of a third derivative, less than a standard error of the bumped values.
     */
    @ParameterizedTest
    @MethodSource("instruments")
    void valueAndEveryDerivativeAreThoseOfBumpedValues(Instrument instrument) {
        FactorLayout layout = given(instrument);
        double[] x = instrument.read(layout);
        MonteCarloPlan plan = new MonteCarloPlan(PATHS, 1L, true, 1);
        List<MonteCarloPricer> replicates = LongStream.range(0, REPLICATES)
                .mapToObj(seed -> new MonteCarloPlan(PATHS_PER_REPLICATE, 100L + seed, true, 1).withoutDerivatives())
                .map(values -> new MonteCarloPricer(instrument, layout, Box.unbounded(layout.size()), values))
                .toList();

        MonteCarloResult result =
                new MonteCarloPricer(instrument, layout, Box.unbounded(layout.size()), plan).simulate(x, paths -> {});
        Valuation bumped = Valuation.of(layout);
        assertTrue(new BumpedPricer(replicates, bumps(layout, x)).tryPrice(x, bumped));

        assertEquals(bumped.value(), result.value(), 4.0 * Math.hypot(bumped.error(), result.error()));
        for (int j = 0; j < layout.size(); j++) {
            double errors = Math.hypot(bumped.gradientError()[j], result.gradientError()[j]);
            String name = layout.factor(j).name();
            assertTrue(errors > 0.0, name);
            assertEquals(bumped.gradient()[j], result.gradient()[j], 4.0 * errors, name);
        }
        assertDeltasAreSharp(instrument.product(), result);
    }

    private static void assertDeltasAreSharp(Product product, MonteCarloResult result) {
        double sum = Arrays.stream(result.gradient(), 0, 3).map(Math::abs).sum();
        for (int j = 0; j < 3 && !(product instanceof BarrierOption); j++) {
            assertTrue(result.gradientError()[j] <= 0.005 * sum, "delta " + j + ": " + result.gradientError()[j] / sum);
        }
    }

    /** Every factor that the product has. */
    private static FactorLayout given(Instrument instrument) {
        return new FactorLayout(FactorLayout.all(LevelKind.SPOT, 3).factors().stream()
                .filter(factor -> factor.kind() != FactorId.Kind.STRIKE
                        || !Double.isNaN(instrument.product().strike()))
                .toList());
    }

    private static double[] bumps(FactorLayout layout, double[] x) {
        double[] bumps = new double[x.length];
        for (int j = 0; j < bumps.length; j++) {
            bumps[j] = switch (layout.factor(j).kind()) {
                case SPOT, STRIKE -> 0.02 * x[j];
                case RATE -> 0.01;
                default -> 0.1 * Math.abs(x[j]);
            };
        }
        return bumps;
    }
}
