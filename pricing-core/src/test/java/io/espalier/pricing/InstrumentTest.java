package io.espalier.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import java.util.List;
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
}
