package io.espalier.bench.experiment.dloss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {

    @Test
    void everyRowIsInOneFold() {
        Folds folds = Folds.of(303, 1, 5);

        int[] all = Arrays.stream(folds.from(3, Folds.COUNT)).sorted().toArray();
        assertArrayEquals(IntStream.range(0, 303).toArray(), all);
        folds.each().forEach(fold -> assertTrue(fold.length == 60 || fold.length == 61));
    }

    @Test
    void groupsStayWhole() {
        Folds folds = Folds.of(840, 4, 5);

        for (int[] fold : folds.each()) {
            assertEquals(168, fold.length);
            Set<Integer> groups = Arrays.stream(fold).mapToObj(row -> row / 4).collect(Collectors.toSet());
            assertEquals(42, groups.size());
        }
    }

    /** Training never meets what chooses or scores. */
    @Test
    void foldsGoRoundTheEnd() {
        Folds folds = Folds.of(50, 1, 5);

        Set<Integer> training = Arrays.stream(folds.from(4 + 2, 3)).boxed().collect(Collectors.toSet());

        assertEquals(30, training.size());
        assertTrue(Arrays.stream(folds.get(4)).noneMatch(training::contains));
        assertTrue(Arrays.stream(folds.get(4 + 1)).noneMatch(training::contains));
    }
}
