package io.espalier.bench.experiment.curvature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.bench.experiment.FitReport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SecondOrderTest {
    private static final SecondOrderPlan.Size TINY = new SecondOrderPlan.Size(2048, 6, 128);

    private static SecondOrderPlan plan(int biasPaths) {
        List<Teaching> two = List.of(Teaching.all().get(0), Teaching.all().get(1));
        return new SecondOrderPlan(two, List.of(TINY), 1, biasPaths, 3L, 2);
    }

    @Test
    @Tag("campaign")
    void everyWayOfTeachingIsTrained() {
        List<String> heard = new ArrayList<>();

        List<SecondOrderRow> rows = new SecondOrder(plan(2), heard::add).run();

        assertEquals(
                Teaching.all().subList(0, 2),
                rows.stream().map(SecondOrderRow::teaching).toList());
        assertEquals(2, heard.size());
        assertTrue(rows.stream()
                .allMatch(row -> Double.isFinite(row.spread(FitReport::gamma).median())));
    }

    /** All are unbiased to far below their noise at these widths but the widest, whose bias is 0.003: within four standard errors. */
    @Test
    void labelsOfGammaAreOffByWhatIsPredicted() {
        for (LabelBias bias : new LabelBiases(plan(1 << 18)).ofGamma()) {
            assertEquals(bias.predicted(), bias.measured(), 4.0 * bias.error(), bias.toString());
        }
    }

    /**
     * With the kernel -|u|/(1 + e^|u|), whose moments are integrals of u^k/(1 + e^u): the term after the leading is 7 pi^2/20 (w/s)^2 (d^2 - 1)
     * of it, the one after that 31 pi^4/504 (w/s)^4 (d^4 - 6 d^2 + 3), at most 18 (w/s)^4.
     */
    @Test
    void thePapersPaymentIsOffByWhatIsPredicted() {
        List<LabelBias> biases = new LabelBiases(plan(1 << 22)).ofValue();

        assertEquals(9, biases.size());
        for (LabelBias bias : biases) {
            double width =
                    Double.parseDouble(bias.labels().substring(bias.labels().lastIndexOf(' ') + 1));
            double squared = width * width / 0.04;
            double d = bias.moneyness();
            double second = bias.predicted() * 7.0 * Math.PI * Math.PI / 20.0 * squared * (d * d - 1.0);
            double third = Math.abs(bias.predicted()) * 18.0 * squared * squared;
            assertEquals(bias.predicted() + second, bias.closed(), third + 1e-12, bias.toString());
            assertEquals(bias.closed(), bias.measured(), 4.0 * bias.error(), bias.toString());
        }
    }

    @Test
    void refusesPlansWithoutWork() {
        assertThrows(IllegalArgumentException.class, () -> new SecondOrderPlan(Teaching.all(), List.of(), 1, 2, 1L, 1));
        assertThrows(IllegalArgumentException.class, () -> SecondOrderPlan.brief(1L, 0));
    }
}
