package io.espalier.surrogate.blackbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowSplitTest {

    @Test
    void everyRowHasOnePlaceAndTheBoxOfWhatTrainsHoldsAll() {
        for (long seed = 0; seed < 20; seed++) {
            PriceList list = PriceListBuilder.uniform(100, seed, false);

            RowSplit split = RowSplit.of(list, seed);

            assertArrayEquals(IntStream.range(0, 100).toArray(), sorted(split.seen(), split.test()));
            assertArrayEquals(split.seen(), sorted(split.training(), split.selection()));
            assertEquals(20, split.selection().length);
            assertEquals(20, split.test().length);
            assertEquals(list.box(), list.rows(split.training()).box());
        }
    }

    /** On a grid nearly every point has a coordinate at its smallest or largest. */
    @Test
    void aGridIsSplitAsAnyOtherTable() {
        PriceListBuilder grid = new PriceListBuilder(false);
        for (int point = 0; point < 45; point++) {
            grid.add(90.0 + 5.0 * (point % 5), 0.2 + 0.1 * (point / 5 % 3), 0.5 + 0.5 * (point / 15));
        }

        RowSplit split = RowSplit.of(grid.build(), 1);

        assertEquals(9, split.test().length);
        assertEquals(grid.build().box(), grid.build().rows(split.training()).box());
    }

    /** Each of 40 points stands three times: no point may be on two sides. */
    @Test
    void rowsOfOnePointStayTogether() {
        PriceListBuilder threefold = new PriceListBuilder(false);
        for (int row = 0; row < 120; row++) {
            threefold.add(80.0 + row % 40, 0.2 + 0.001 * (row % 40), 1.0 + row % 40 % 7);
        }

        RowSplit split = RowSplit.of(threefold.build(), 3);

        Set<Integer> seen = points(split.seen());
        assertEquals(24, split.test().length);
        assertTrue(points(split.test()).stream().noneMatch(seen::contains));
        assertTrue(points(split.selection()).stream().noneMatch(points(split.training())::contains));
    }

    private static Set<Integer> points(int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> row % 40).collect(Collectors.toSet());
    }

    @Test
    void anotherSeedDealsOtherRows() {
        PriceList list = PriceListBuilder.uniform(100, 1, false);

        assertFalse(
                Arrays.equals(RowSplit.of(list, 1).test(), RowSplit.of(list, 2).test()));
    }

    @Test
    void tooFewPointsAreRefusedWithTheirNumber() {
        PriceList few = PriceListBuilder.uniform(29, 1, false);

        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> RowSplit.of(few, 1));

        assertTrue(refused.getMessage().endsWith("points=29, needed=30, columns=3"), refused.getMessage());
    }

    private static int[] sorted(int[] a, int[] b) {
        return IntStream.concat(Arrays.stream(a), Arrays.stream(b)).sorted().toArray();
    }
}
