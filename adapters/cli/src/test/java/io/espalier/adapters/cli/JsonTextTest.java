package io.espalier.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {

    private static String written(Object value) {
        String object = JsonText.of(Collections.singletonMap("x", value));
        return object.substring("{\"x\":".length(), object.length() - 1);
    }

    /** 2e-3 and 2^-44 (5.684341886080802E-14) are where Double.toString before JDK 19 wrote too many digits. */
    @ParameterizedTest
    @CsvSource({
        "2e-3, 0.002",
        "2.0e23, 2.0E23",
        "5.684341886080802E-14, 5.684341886080802E-14",
        "4.9E-324, 4.9E-324",
        "0.1, 0.1",
        "-0.0, -0.0",
        "100, 100.0"
    })
    void doublesAreTheShortestThatReadBack(double value, String expected) {
        assertEquals(expected, written(value));
    }

    @Test
    void everyFiniteDoubleReadsBack() {
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertEquals(value, Double.parseDouble(written(value)));
            }
        }
    }

    @Test
    void whatIsUndefinedIsNull() {
        assertEquals("null", written(Double.NaN));
        assertEquals("null", written(Double.POSITIVE_INFINITY));
        assertEquals("null", written(null));
        assertEquals("null", written(Optional.empty()));
        assertEquals("[1.0,null]", written(new double[] {1.0, Double.NEGATIVE_INFINITY}));
    }

    @Test
    void shapesAreWrittenInOrder() {
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("b", 1);
        inner.put("a", List.of(0, 1, 2.5));
        inner.put("t", "\"\n\u00e9");
        inner.put("f", true);
        inner.put("m", new double[][] {{1, 2}, {}});

        assertEquals(
                "{\"b\":1,\"a\":[0,1,2.5],\"t\":\"\\\"\\n\u00e9\",\"f\":true,\"m\":[[1.0,2.0],[]]}", written(inner));
    }
}
