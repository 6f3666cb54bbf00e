package io.espalier.pricing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InstrumentTest {
    private final Instrument instrument = new Instrument(
            MarketData.ofForwards(
                    new double[] {100.0}, new double[] {20.0}, new Correlation(new double[][] {{1.0}}), 0.01),
            BasketOption.of(PayoffType.CALL, 98.0, 1.0, 1.0));

    @ParameterizedTest
    @EnumSource(
            value = FactorId.Kind.class,
            names = {"FIRST_VARIANCE", "OMEGA", "ALPHA", "BETA", "LAMBDA"})
    void aGarchFactorIsNoneOfANormalMarket(FactorId.Kind kind) {
        FactorLayout layout = new FactorLayout(List.of(FactorId.of(kind)));
        String expected = "a factor of the GARCH process is none of a market of normal levels: factor=" + kind.label();

        String read = assertThrows(IllegalArgumentException.class, () -> instrument.read(layout))
                .getMessage();
        String with = assertThrows(IllegalArgumentException.class, () -> instrument.with(layout, new double[] {0.1}))
                .getMessage();

        assertEquals(expected, read);
        assertEquals(expected, with);
    }

    @Test
    void aCommonVolatilityIsTheFirstAndTheOthersKeepTheirProportion() {
        Instrument three = new Instrument(
                MarketData.ofForwards(new double[3], new double[] {0.3, 0.1, 0.7}, Correlation.identity(3), 0.0),
                BasketOption.of(PayoffType.CALL, 98.0, 1.0, 1.0, 1.0, 1.0));
        FactorLayout common = new FactorLayout(List.of(FactorId.commonVolatility()));

        Instrument moved = three.with(common, new double[] {0.6});

        assertArrayEquals(new double[] {0.6, 0.2, 1.4}, moved.market().vols());
        assertEquals(0.6, moved.read(common)[0]);
        assertEquals(three, three.with(common, three.read(common)));
        assertEquals("[vol]", common.toString());
    }

    @Test
    void aFirstVolatilityOfZeroHasNoMultiples() {
        Instrument still = new Instrument(
                MarketData.ofForwards(new double[2], new double[] {0.0, 0.2}, Correlation.identity(2), 0.0),
                BasketOption.of(PayoffType.CALL, 98.0, 1.0, 1.0, 1.0));
        FactorLayout common = new FactorLayout(List.of(FactorId.commonVolatility()));
        String expected = "volatilities that move in proportion to the first need one that is > 0: vols[0]=0.0";

        String read = assertThrows(IllegalArgumentException.class, () -> still.read(common))
                .getMessage();
        String with = assertThrows(IllegalArgumentException.class, () -> still.with(common, new double[] {0.1}))
                .getMessage();

        assertEquals(expected, read);
        assertEquals(expected, with);
    }

    @Test
    void aVolatilityBesideTheCommonOneIsRefused() {
        List<FactorId> both = List.of(FactorId.volatility(1), FactorId.commonVolatility());

        String message = assertThrows(IllegalArgumentException.class, () -> new FactorLayout(both))
                .getMessage();

        assertEquals("what moves with a common factor is none beside it: factor=vol[1], common=vol", message);
    }

    @Test
    void aCommonCorrelationIsThatOfEveryPair() {
        Instrument three = new Instrument(
                MarketData.ofForwards(new double[3], new double[3], Correlation.identity(3), 0.0),
                BasketOption.of(PayoffType.CALL, 98.0, 1.0, 1.0, 1.0, 1.0));
        FactorLayout common = new FactorLayout(List.of(FactorId.commonCorrelation()));

        Instrument moved = three.with(common, new double[] {0.4});

        assertEquals(
                new Correlation(new double[][] {{1.0, 0.4, 0.4}, {0.4, 1.0, 0.4}, {0.4, 0.4, 1.0}}),
                moved.market().correlation());
        assertEquals(0.4, moved.read(common)[0]);
        assertThrows(IllegalArgumentException.class, () -> instrument.read(common));
    }
}
