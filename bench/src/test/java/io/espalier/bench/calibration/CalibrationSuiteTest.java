package io.espalier.bench.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalibrationSuiteTest {

    @Test
    void anAbsentPeerIsSaidToBeAbsent() throws IOException, InterruptedException {
        CalibrationSuite suite = new CalibrationSuite(1, 200, line -> {});

        List<CalibrationRow> rows = suite.run(Optional.of("/nowhere"), false);

        assertEquals("Espalier", rows.get(0).who());
        assertEquals(0, rows.get(0).worse());
        assertTrue(rows.get(0).medianMillis() > 0.0);
        assertEquals(rows.size(), 2 - suite.absent().size());
    }

    @Test
    void aLineOfAPeerIsReadAndABrokenOneRefused() {
        CalibratedSeries series = CalibratedSeries.parse("1e6 0.03 0.05 0.08 0.9");

        assertEquals(1e6, series.nanos());
        assertEquals(0.9, series.parameters().beta());
        assertThrows(IllegalStateException.class, () -> CalibratedSeries.parse("Segmentation fault"));
        assertThrows(IllegalArgumentException.class, () -> new CalibrationSuite(0, 200, line -> {}));
    }
}
