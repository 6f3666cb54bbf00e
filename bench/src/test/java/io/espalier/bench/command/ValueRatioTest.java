package io.espalier.bench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.bench.jmh.MicroResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueRatioTest {

    private static MicroResult result(String benchmark, Map<String, String> parameters, double nanos) {
        return new MicroResult(benchmark, parameters, nanos, 0.0, 0.0, 1L);
    }

    @Test
    void derivativesAreSetBesideTheValueOfTheSameKernels() {
        MicroResult plainValue = result("a", Map.of("order", "VALUE", "kernels", "PLAIN"), 2.0);
        MicroResult vectorValue = result("a", Map.of("order", "VALUE", "kernels", "VECTOR"), 1.0);
        MicroResult gradient = result("a", Map.of("order", "GRADIENT", "kernels", "PLAIN"), 3.0);
        MicroResult stranger = result("b", Map.of("order", "GRADIENT", "kernels", "PLAIN"), 3.0);
        MicroResult none = result("c", Map.of(), 3.0);
        List<MicroResult> all = List.of(vectorValue, gradient, plainValue, stranger, none);

        assertEquals(1.5, ValueRatio.of(gradient, all));
        assertEquals(Double.NaN, ValueRatio.of(plainValue, all));
        assertEquals(Double.NaN, ValueRatio.of(stranger, all));
        assertEquals(Double.NaN, ValueRatio.of(none, all));
    }
}
