package io.espalier.bench.experiment.dloss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.surrogate.form.Examples;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlackBoxStudyTest {
    private static final int EPOCHS = 40;
    private static final BlackBoxSample SAMPLE = BlackBoxSample.of(128, 0.05, 1);

    private static BlackBoxStudy.Choice learn(Examples choosing, Examples scoring) {
        return BlackBoxStudy.learn(
                BlackBoxMethod.CHOSEN, new BlackBoxSample(SAMPLE.training(), choosing, scoring), EPOCHS, 1);
    }

    @Test
    void rowsThatTrainChooseAndScoreHaveNoPointInCommon() {
        Set<List<Double>> points = new HashSet<>();
        int rows = 0;
        for (Examples each : List.of(SAMPLE.training(), SAMPLE.choosing(), SAMPLE.scoring())) {
            int d = each.inputs();
            IntStream.range(0, each.size())
                    .mapToObj(i ->
                            Arrays.stream(each.x(), i * d, (i + 1) * d).boxed().toList())
                    .forEach(points::add);
            rows += each.size();
        }

        assertEquals(rows, points.size());
    }

    private static Examples with(Examples rows, double[] y) {
        return Examples.values(rows.inputs(), rows.x(), y);
    }

    /** Each network is best on rows that have its own values: rows that score may say what they like. */
    @Test
    void theWeightAndTheEpochAreChosenOnOtherRowsThanThoseThatScore() {
        BlackBoxStudy.Choice choice = learn(SAMPLE.choosing(), SAMPLE.scoring());
        double mean = Arrays.stream(SAMPLE.training().y()).average().orElseThrow();
        double[] flat = new double[SAMPLE.scoring().size()];
        Arrays.fill(flat, mean);
        double[] opposite =
                Arrays.stream(SAMPLE.scoring().y()).map(y -> 2.0 * mean - y).toArray();

        for (double[] y : List.of(flat, opposite)) {
            BlackBoxStudy.Choice other = learn(SAMPLE.choosing(), with(SAMPLE.scoring(), y));

            assertEquals(choice.weight(), other.weight());
            assertEquals(choice.best().epoch(), other.best().epoch());
            assertEquals(choice.best().error(), other.best().error());
            assertNotEquals(choice.best().others()[0], other.best().others()[0]);
        }
        // Rows that choose do change the choice: of the least weight, where they want no slope at all.
        double[] none = new double[SAMPLE.choosing().size()];
        Arrays.fill(none, mean);
        assertNotEquals(
                choice.best().epoch(),
                learn(with(SAMPLE.choosing(), none), SAMPLE.scoring()).best().epoch());
    }

    @Test
    void ofNoisyPricesOnlyTheChosenWeightHasALimit() {
        for (BlackBoxMethod method : BlackBoxMethod.values()) {
            Optional<Double> ceiling = DlossLimits.ceiling(new BlackBoxRow(512, 0.05, method, 0.1, 1.44));
            assertEquals(method == BlackBoxMethod.CHOSEN, ceiling.isPresent(), method.label());
        }
        assertTrue(BlackBoxMethod.CHOSEN.weights().contains(0.0));
    }
}
