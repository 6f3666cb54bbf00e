package io.espalier.bench.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.bench.experiment.problem.NotebookBasket;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.label.LabelGenerator;
import io.espalier.pricing.label.LabelledSamples;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NotebookFitTest {
    private static final NotebookFit FIT = new NotebookFit();

    private static LabelledSamples samples(int rows) {
        NotebookBasket basket = new NotebookBasket(2, 5L);
        return new LabelGenerator(basket.instrument()).generate(basket.training(rows, 6L), 1);
    }

    @Test
    void sameArgumentsGiveTheSameBitsAnywhereInSpace() {
        double[] far = {-40.0, 90.0};
        Valuation one = Valuation.withCurvature(samples(2).layout());
        Valuation two = Valuation.withCurvature(samples(2).layout());

        assertTrue(FIT.train(samples(256), LabelUse.DIFFERENTIAL, 3L).tryPrice(far, one));
        assertTrue(FIT.train(samples(256), LabelUse.DIFFERENTIAL, 3L).tryPrice(far, two));

        assertEquals(one.value(), two.value());
        assertEquals(one.gradient()[1], two.gradient()[1]);
    }

    /** The slope by another road: a central bump, truncation h^2 f'''/6 and rounding 1e-16/h both below 1e-8 at h = 1e-5. */
    @Test
    void gradientsAreInRawUnits() {
        Pricer network = FIT.train(samples(256), LabelUse.STANDARD, 3L);
        Valuation out = Valuation.of(network.layout());
        network.tryPrice(new double[] {1.1 + 1e-5, 0.9}, out);
        double up = out.value();
        network.tryPrice(new double[] {1.1 - 1e-5, 0.9}, out);
        double down = out.value();
        network.tryPrice(new double[] {1.1, 0.9}, out);

        assertEquals((up - down) / 2e-5, out.gradient()[0], 1e-8);
    }

    /**
     * The limits that the project set itself for 7 assets and 8192 samples, on baskets that nothing was chosen on: the mean of two is below
     * 0.025 with gradients, above 0.05 without.
     */
    @Test
    @Tag("training")
    void gradientsMakeTheNotebooksNetworkSeveralTimesAsGood() {
        DmlPlan plan = new DmlPlan(List.of(new DmlCell(7, 8192, 2)), 4096, 77_001L, 2);

        List<DmlRow> rows = new DifferentialMl(plan, FIT, line -> {}).run();

        double standard = rows.get(0).median(DmlScore::value);
        double differential = rows.get(1).median(DmlScore::value);
        System.out.printf("7 assets, 8192 samples: standard %.4f, differential %.4f%n", standard, differential);
        assertTrue(differential <= 0.025, "differential=" + differential);
        assertTrue(standard > 0.05, "standard=" + standard);
    }
}
