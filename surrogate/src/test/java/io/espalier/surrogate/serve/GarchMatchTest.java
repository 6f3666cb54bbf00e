package io.espalier.surrogate.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.GarchMarket.Dynamics;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.surrogate.artefact.GarchSmiles;
import io.espalier.surrogate.artefact.SampleSurrogates;
import io.espalier.surrogate.artefact.Surrogate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class GarchMatchTest {
    private static final FactorLayout SMILE = GarchSmiles.columns(
            FactorId.Kind.MONEYNESS,
            FactorId.Kind.EXPIRY,
            FactorId.Kind.VARIANCE_RATIO,
            FactorId.Kind.ALPHA,
            FactorId.Kind.PERSISTENCE);
    private static final Box BOX = new Box(new double[] {-3, 5, 0.2, 0.02, 0.8}, new double[] {3, 250, 5, 0.15, 0.99});

    private static GarchInstrument option(
            Dynamics dynamics, LevelKind kind, double level, double h1, double omega, double beta, double rate) {
        GarchMarket market =
                new GarchMarket(dynamics, kind, level, h1, omega, 0.06, beta, 0.0, 0.0, rate, OptionalDouble.empty());
        return new GarchInstrument(market, BasketOption.of(PayoffType.CALL, 101, 21, 1.0));
    }

    private static GarchInstrument additive(double level, double h1, double omega) {
        return option(Dynamics.ADDITIVE, LevelKind.FORWARD, level, h1, omega, 0.9, 0.0);
    }

    private static GarchInstrument log(double h1, double omega) {
        return option(Dynamics.LOG, LevelKind.FORWARD, 100, h1, omega, 0.9, 0.0);
    }

    private static List<String> mismatches(Surrogate surrogate, GarchInstrument wanted) {
        return GarchMatch.check(surrogate, wanted).stream()
                .map(ModelMatch.Mismatch::field)
                .toList();
    }

    @Test
    void anAdditiveSmileServesEveryLevelRateAndLongRunVariance() {
        Surrogate smile = GarchSmiles.of(additive(100, 1.0, 0.04), SMILE, BOX);

        assertEquals(List.of(), mismatches(smile, additive(4000, 0.5, 0.1)));
        assertEquals(
                List.of(), mismatches(smile, option(Dynamics.ADDITIVE, LevelKind.SPOT, -5, 2.0, 0.04, 0.88, 0.01)));
    }

    @Test
    void aLogSmileServesTheLongRunVarianceThatItWasTrainedForUnlessThatIsAColumn() {
        Surrogate smile = GarchSmiles.of(log(1e-4, 4e-6), SMILE, BOX);

        assertEquals(List.of(), mismatches(smile, log(3e-4, 4e-6)));
        assertEquals(List.of(), mismatches(smile, option(Dynamics.LOG, LevelKind.SPOT, 4000, 1e-4, 4e-6, 0.9, 1e-4)));
        // h1 and strike are made of columns and of omega: it alone is said.
        assertEquals(List.of("omega"), mismatches(smile, log(1e-4, 5e-6)));
    }

    @Test
    void otherDynamicsAndOtherPaymentsAreSaidFirst() {
        Surrogate smile = GarchSmiles.of(additive(100, 1.0, 0.04), SMILE, BOX);
        GarchInstrument put =
                new GarchInstrument(additive(100, 1.0, 0.04).market(), BasketOption.of(PayoffType.PUT, 101, 21, 1.0));

        assertEquals(List.of("dynamics"), mismatches(smile, log(1e-4, 4e-6)));
        assertEquals(List.of("type"), mismatches(smile, put));
        assertEquals(List.of("model"), mismatches(SampleSurrogates.full(), put));
        assertEquals(
                List.of("model"),
                ModelMatch.check(smile, (Instrument) SampleSurrogates.full().instrument()).stream()
                        .map(ModelMatch.Mismatch::field)
                        .toList());
    }

    @Test
    void whatIsNoColumnOfPlainNumbersMustBeAsTrained() {
        FactorLayout layout = new FactorLayout(List.of(FactorId.forward(0), FactorId.of(FactorId.Kind.FIRST_VARIANCE)));
        Surrogate plain =
                GarchSmiles.of(log(1e-4, 4e-6), layout, new Box(new double[] {90, 5e-5}, new double[] {110, 2e-4}));

        assertEquals(List.of(), mismatches(plain, log(2e-4, 4e-6)));
        assertEquals(List.of("omega"), mismatches(plain, log(2e-4, 5e-6)));
        assertEquals(
                List.of("beta", "rate"),
                mismatches(plain, option(Dynamics.LOG, LevelKind.FORWARD, 95, 1e-4, 4e-6, 0.91, 1e-4)));
        assertEquals(
                List.of("spot"), mismatches(plain, option(Dynamics.LOG, LevelKind.SPOT, 95, 1e-4, 4e-6, 0.9, 0.0)));
    }

    /** There are no columns to compare: that is outside the domain. */
    @Test
    void aVarianceWithoutALongRunIsNoMismatch() {
        Surrogate smile = GarchSmiles.of(additive(100, 1.0, 0.04), SMILE, BOX);

        assertEquals(
                List.of(), mismatches(smile, option(Dynamics.ADDITIVE, LevelKind.FORWARD, 100, 1.0, 0.04, 0.95, 0.0)));
    }
}
