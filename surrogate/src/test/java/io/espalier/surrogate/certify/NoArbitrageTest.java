package io.espalier.surrogate.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.analytic.BoundedPricer;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.product.PayoffType;
import io.espalier.surrogate.artefact.ProvedOutput;
import io.espalier.surrogate.artefact.ProvedStatement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Ranges made by hand against the limits of a call on half of each of two forwards, its strike a column, undiscounted. */
class NoArbitrageTest {
    private static final FactorLayout LAYOUT =
            new FactorLayout(List.of(FactorId.forward(0), FactorId.forward(1), FactorId.of(FactorId.Kind.STRIKE)));

    private static List<ProvedStatement> statements(double... ends) {
        String[] names = {"value", "d_forward[0]", "d_forward[1]", "d_strike", "gamma"};
        ProvedOutput[] proved = new ProvedOutput[names.length];
        for (int k = 0; k < names.length; k++) {
            proved[k] = new ProvedOutput(names[k], ends[2 * k], ends[2 * k + 1], OptionalDouble.empty());
        }
        Instrument call = FittedBasket.instrument(PayoffType.CALL);
        return NoArbitrage.statements(List.of(proved), BoundedPricer.of(call.market(), call.product(), LAYOUT));
    }

    private static ProvedStatement about(List<ProvedStatement> statements, String word) {
        return statements.stream()
                .filter(statement -> statement.claim().contains(word))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatKeepsWithinEveryLimitHoldsWithTheSmallestSlackOfAll() {
        List<ProvedStatement> all = statements(0.25, 1.0, 0.1, 0.4, 0.05, 0.3, -0.9, -0.2, 0.0, 2.0);

        assertEquals(4, all.size());
        assertTrue(all.stream().allMatch(ProvedStatement::holds));
        assertEquals(0.25, about(all, "price is nowhere").slack());
        assertEquals(0.05, about(all, "delta").slack(), 1e-14);
        assertEquals(0.1, about(all, "strike").slack(), 1e-14);
        assertEquals(0.02, about(all, "gamma").slack(), 1e-14);
    }

    /** Either end of either column may be the one that breaks. */
    @Test
    void whatBreaksALimitDoesNotHoldByAsMuchAsItBreaksIt() {
        List<ProvedStatement> high = statements(-0.5, 1.0, 0.1, 0.4, 0.2, 0.625, -0.9, 0.25, -0.1, 2.0);
        List<ProvedStatement> low = statements(0.0, 1.0, -0.125, 0.4, 0.2, 0.4, -1.5, -0.2, -3.0, -1.0);

        assertEquals(-0.5, about(high, "price is nowhere").slack());
        assertEquals(-0.125, about(high, "delta").slack(), 1e-14);
        assertEquals(-0.25, about(high, "strike").slack(), 1e-14);
        assertEquals(-0.1 + 0.02, about(high, "gamma").slack(), 1e-14);
        assertEquals(0.0, about(low, "price is nowhere").slack());
        assertEquals(-0.125, about(low, "delta").slack(), 1e-14);
        assertEquals(-0.5, about(low, "strike").slack(), 1e-14);
        assertEquals(-3.0, about(low, "gamma").slack(), 1e-14);
        assertTrue(high.stream().noneMatch(ProvedStatement::holds));
    }

    @Test
    void withoutAClosedFormNothingIsSaid() {
        ProvedOutput value = new ProvedOutput("value", 0.0, 1.0, OptionalDouble.empty());

        assertEquals(List.of(), NoArbitrage.statements(List.of(value), Optional.empty()));
    }
}
