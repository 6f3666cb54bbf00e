package io.espalier.pricing.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactorIdTest {

    @Test
    void everyFactorOfABasketIsFoundUnderItsName() {
        for (FactorId factor : FactorLayout.all(LevelKind.FORWARD, 12).factors()) {
            assertEquals(factor, FactorId.named(factor.name()));
        }
        assertEquals(FactorId.spot(3), FactorId.named("spot[3]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S",
                "vol",
                "corr[0][1]",
                "corr[1][1]",
                "spot[01]",
                "spot[-1]",
                "spot[9999999999]",
                "t",
                "h1",
                "a b"
            })
    void anyOtherNameIsAnInputThatBearsIt(String name) {
        FactorId input = FactorId.named(name);

        assertEquals(FactorId.Kind.INPUT, input.kind());
        assertEquals(name, input.name());
        assertFalse(input.isLevel());
        assertFalse(input.equals(FactorId.named(name + "x")));
    }

    @Test
    void onlyInputsHaveNamesOfTheirOwn() {
        assertThrows(IllegalArgumentException.class, () -> FactorId.named(" "));
        assertThrows(IllegalArgumentException.class, () -> new FactorId(FactorId.Kind.INPUT, -1, -1));
        assertThrows(IllegalArgumentException.class, () -> new FactorId(FactorId.Kind.INPUT, 0, -1, "S"));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new FactorId(FactorId.Kind.INPUT, -1, -1, "strike"));
        assertTrue(refused.getMessage().endsWith("given=strike"), refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new FactorId(FactorId.Kind.SPOT, 0, -1, "S"));
    }
}
