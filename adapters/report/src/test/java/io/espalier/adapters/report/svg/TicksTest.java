package io.espalier.adapters.report.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.report.chart.Range;
import io.espalier.adapters.report.chart.Scale;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
    @Test
    void linearTicksAreRoundAndExactlyLabelled() {
        assertEquals(List.of("-0.2", "0", "0.2", "0.4", "0.6", "0.8"), labels(Ticks.linear(new Range(-0.25, 0.9))));
        assertEquals(List.of("0", "50", "100", "150", "200"), labels(Ticks.linear(new Range(0, 200))));
        assertEquals(List.of("2e-9", "4e-9", "6e-9", "8e-9"), labels(Ticks.linear(new Range(1e-9, 9e-9))));
    }

    @Test
    void logarithmicTicksAreDecadesAndFinerWhereThereAreFew() {
        assertEquals(List.of("0.01", "0.1", "1", "10"), labels(Ticks.log(new Range(0.005, 30))));
        assertEquals(List.of("1", "2", "5", "10"), labels(Ticks.log(new Range(0.9, 12))));
        assertEquals(List.of("2.2", "2.4", "2.6", "2.8"), labels(Ticks.log(new Range(2.1, 2.9))));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "5,5", "-3,-3", "1e300,1e300", "1,1.0000000000000002", "-1e-300,1e-300", "-1e9,1e9"})
    void everyRangeHasAFewTicksInsideIt(double low, double high) {
        final Range range = Ruler.aired(Scale.LINEAR, new Range(low, high));

        final List<Tick> ticks = Ticks.linear(range);

        assertTrue(ticks.size() >= 2 && ticks.size() <= 12, "ticks=" + ticks);
        ticks.forEach(t -> assertTrue(t.value() >= range.low() && t.value() <= range.high(), "ticks=" + ticks));
    }

    @ParameterizedTest
    @CsvSource({"1e-12,1e12", "3,3", "1e-300,1e300", "1,1.5"})
    void everyPositiveRangeHasAFewLogarithmicTicksInsideIt(double low, double high) {
        final Range range = Ruler.aired(Scale.LOG, new Range(low, high));

        final List<Tick> ticks = Ticks.log(range);

        assertTrue(ticks.size() >= 2 && ticks.size() <= 12, "ticks=" + ticks);
        ticks.forEach(t -> assertTrue(t.value() >= range.low() && t.value() <= range.high(), "ticks=" + ticks));
    }

    private static List<String> labels(List<Tick> ticks) {
        return ticks.stream().map(Tick::label).toList();
    }
}
