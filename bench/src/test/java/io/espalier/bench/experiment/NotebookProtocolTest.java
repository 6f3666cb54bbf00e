package io.espalier.bench.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotebookProtocolTest {

    /** The corners of the notebook's schedule, and the middles between them. */
    @ParameterizedTest
    @CsvSource({
        "0, 1e-8",
        "10, 0.050000005",
        "20, 0.1",
        "40, 0.055",
        "60, 0.01",
        "75, 0.0050005",
        "90, 1e-6",
        "95, 5.05e-7"
    })
    void theRateIsThePiecewiseLinearOne(int epoch, double rate) {
        assertEquals(rate, NotebookProtocol.rate(epoch, 100), 1e-15);
    }

    @ParameterizedTest
    @CsvSource({"1024, 256", "4096, 256", "8192, 512", "65536, 4096"})
    void aBatchIsASixteenthButAtLeast256(int samples, int batch) {
        assertEquals(batch, NotebookProtocol.batch(samples));
    }

    @Test
    void valuesWeighAsMuchAsOneColumn() {
        assertEquals(0.125, NotebookProtocol.valueWeight(LabelUse.DIFFERENTIAL, 7));
        assertEquals(1.0, NotebookProtocol.valueWeight(LabelUse.STANDARD, 7));
    }
}
