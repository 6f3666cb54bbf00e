package io.espalier.pricing.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelChoiceTest {
    private static final String HOTSPOT = "OpenJDK 64-Bit Server VM";

    @ParameterizedTest
    @CsvSource({
        "true, 512, 25, OpenJDK 64-Bit Server VM, , VECTOR",
        "true, 256, 26, Java HotSpot(TM) 64-Bit Server VM, , VECTOR",
        "true, 128, 25, OpenJDK 64-Bit Server VM, , PLAIN",
        "true, 512, 17, OpenJDK 64-Bit Server VM, , PLAIN",
        "true, 512, 25, Eclipse OpenJ9 VM, , PLAIN",
        "false, 0, 25, OpenJDK 64-Bit Server VM, , PLAIN",
        "true, 512, 25, OpenJDK 64-Bit Server VM, plain, PLAIN",
        "true, 128, 17, OpenJDK 64-Bit Server VM, vector, VECTOR",
        "false, 0, 25, OpenJDK 64-Bit Server VM, vector, PLAIN",
        "true, 512, 25, OpenJDK 64-Bit Server VM, nonsense, VECTOR"
    })
    void followsThePlatform(boolean module, int bits, int feature, String vm, String wish, KernelChoice expected) {
        assertEquals(
                expected,
                KernelChoice.decide(new KernelPlatform(module, bits, feature, vm, wish))
                        .choice());
    }

    @Test
    void theReasonSaysWhatToDo() {
        String reason = KernelChoice.decide(new KernelPlatform(false, 0, 25, HOTSPOT, null))
                .reason();

        assertTrue(reason.contains("--add-modules jdk.incubator.vector"), reason);
    }

    @Test
    void isDecidedOnceAndFitsThisJvm() {
        KernelPlatform here = KernelPlatform.current();

        assertSame(KernelChoice.current(), KernelChoice.current());
        assertSame(KernelChoice.decide(here).choice(), KernelChoice.current());
        assertEquals(here.hasModule(), here.vectorBits() > 0);
    }
}
