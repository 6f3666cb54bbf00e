package io.espalier.bench.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DmlLimitsTest {

    private static DmlRow row(int assets, int samples, LabelUse use, double value) {
        return new DmlRow(
                new DmlCell(assets, samples, 1), use, List.of(new DmlScore(value, Double.NaN, Double.NaN, 1.0)));
    }

    @Test
    void onlyWhatIsThereIsAsked() {
        assertTrue(DmlLimits.of(List.of(row(7, 1024, LabelUse.STANDARD, 1.0))).isEmpty());
        assertEquals(
                List.of(Limit.atMost("1 asset, 8192, differential", 0.009, 0.008)),
                DmlLimits.of(List.of(row(1, 8192, LabelUse.DIFFERENTIAL, 0.009))));
    }

    @Test
    void differentialAtFewSamplesIsHeldAgainstStandardAtMany() {
        List<Limit> limits = DmlLimits.of(
                List.of(row(7, 4096, LabelUse.DIFFERENTIAL, 0.022), row(7, 65536, LabelUse.STANDARD, 0.034)));

        assertEquals(1, limits.size());
        assertEquals(0.022, limits.get(0).figure());
        assertEquals(0.034, limits.get(0).bound());
        assertTrue(limits.get(0).held());
    }
}
