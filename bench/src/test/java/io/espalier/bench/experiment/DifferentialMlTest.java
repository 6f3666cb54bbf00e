package io.espalier.bench.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.bench.experiment.problem.NotebookBasket;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferentialMlTest {
    private static final int POINTS = 20_000;

    /** Baskets of one asset are all the same, so the reference is known to whoever trains. */
    private static Pricer reference() {
        return new NotebookBasket(1, 1L).reference();
    }

    /** Off by 0.01 in value and 0.02 in delta with gradients, by twice that without. */
    private static final NetworkFit OFF_BY_KNOWN = (samples, use, seed) -> {
        double times = use == LabelUse.STANDARD ? 2.0 : 1.0;
        return new ShiftedReference(reference(), 0.01 * times, 0.02 * times);
    };

    private static DmlPlan plan(int threads) {
        return new DmlPlan(List.of(new DmlCell(1, 64, 3), new DmlCell(1, 32, 2)), POINTS, 1L, threads);
    }

    @Test
    void scoresAreTheErrorsThatWerePutIn() {
        List<DmlRow> rows = new DifferentialMl(plan(1), OFF_BY_KNOWN, line -> {}).run();

        DmlRow differential = rows.get(1);
        assertEquals(LabelUse.DIFFERENTIAL, differential.use());
        assertEquals(0.02, differential.median(DmlScore::delta), 1e-12);
        assertEquals(1.0, differential.median(DmlScore::gamma), 1e-12);
        assertEquals(0.04, rows.get(0).median(DmlScore::delta), 1e-12);
        // The deviation of uniform points, known to 1/sqrt(2 n) = 0.5 %.
        assertEquals(0.01 / deviation(), differential.median(DmlScore::value), 0.025 * 0.01 / deviation());
    }

    /** Of the true value over 0.5 to 1.5, by the midpoint rule. */
    private static double deviation() {
        int n = 2000;
        double sum = 0.0;
        double squares = 0.0;
        Valuation out = Valuation.of(reference().layout());
        for (int k = 0; k < n; k++) {
            reference().tryPrice(new double[] {0.5 + (k + 0.5) / n}, out);
            sum += out.value() / n;
            squares += out.value() * out.value() / n;
        }
        return Math.sqrt(squares - sum * sum);
    }

    @Test
    void rowsFollowThePlanOnAnyNumberOfThreads() {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        List<DmlRow> alone = new DifferentialMl(plan(1), OFF_BY_KNOWN, line -> {}).run();
        List<DmlRow> pair = new DifferentialMl(plan(2), OFF_BY_KNOWN, lines::add).run();

        assertEquals(
                List.of(3, 3, 2, 2),
                pair.stream().map(row -> row.scores().size()).toList());
        for (int k = 0; k < alone.size(); k++) {
            assertEquals(alone.get(k).cell(), pair.get(k).cell());
            assertEquals(alone.get(k).median(DmlScore::value), pair.get(k).median(DmlScore::value));
        }
        assertEquals(10, lines.size());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("1 assets, 64 samples, standard, basket 3 of 3: ")));
    }

    @Test
    void aMedianOfAnEvenNumberIsBetweenTheMiddleTwo() {
        List<DmlScore> scores = List.of(score(4.0), score(1.0), score(2.0), score(9.0));
        DmlRow row = new DmlRow(new DmlCell(7, 1024, 4), LabelUse.STANDARD, scores);

        assertEquals(3.0, row.median(DmlScore::value));
        assertEquals(9.0, row.largest(DmlScore::value));
    }

    private static DmlScore score(double value) {
        return new DmlScore(value, 0.0, 0.0, 0.0);
    }

    @Test
    void theWholeTableIsThatOfThePrototype() {
        DmlPlan full = DmlPlan.full(1L, 2);

        assertEquals(12, full.cells().size());
        assertEquals(
                3 * (8 + 8 + 8 + 4),
                full.cells().stream().mapToInt(DmlCell::problems).sum());
        for (DmlCell cell : full.cells()) {
            for (LabelUse use : LabelUse.values()) {
                assertTrue(DmlPrototype.of(cell, use).isPresent(), () -> cell + " " + use);
            }
        }
    }

    @Test
    void refusesPlansWithoutWork() {
        assertThrows(IllegalArgumentException.class, () -> new DmlPlan(List.of(), 1, 1L, 1));
        assertThrows(IllegalArgumentException.class, () -> new DmlCell(0, 1024, 1));
        assertThrows(IllegalArgumentException.class, () -> DmlPlan.brief(1L, 0));
    }
}
