package io.espalier.surrogate.blackbox;

import io.espalier.pricing.interval.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Which rows train, which select and which only judge; each ascending.
 *
 * <p>Rows of one point stay together: a network that has seen a price is not asked for it. Of the points where a column is smallest or
 * largest one each always trains, so that the box of what trained holds every row; the others are dealt at random, a fifth of all to
 * select and a fifth to judge.
 */
record RowSplit(int[] training, int[] selection, int[] test) {
    private static final double SHARE = 0.2;

    /**
     * The split of one seed.
     *
     * @throws IllegalArgumentException if there are fewer points than {@link PriceTraining#leastPoints}
     */
    static RowSplit of(PriceList list, long seed) {
        DistinctPoints points = DistinctPoints.of(list);
        int least = PriceTraining.leastPoints(list.columns());
        if (points.size() < least) {
            throw new IllegalArgumentException("a list must have enough different points to train, select and judge:"
                    + " points=" + points.size() + ", needed=" + least + ", columns=" + list.columns());
        }
        List<List<Integer>> dealt = shuffled(points.groups(), seed);
        Set<List<Integer>> held = corners(list, dealt);
        List<List<Integer>> free =
                dealt.stream().filter(rows -> !held.contains(rows)).toList();
        int each = Math.min((int) Math.round(SHARE * points.size()), free.size() / 2);
        List<List<Integer>> training = new ArrayList<>(held);
        training.addAll(free.subList(2 * each, free.size()));
        return new RowSplit(rows(training), rows(free.subList(0, each)), rows(free.subList(each, 2 * each)));
    }

    /** The first points in order that together reach every side of the box. */
    private static Set<List<Integer>> corners(PriceList list, List<List<Integer>> dealt) {
        Box box = list.box();
        Set<List<Integer>> held = new LinkedHashSet<>();
        for (int j = 0; j < list.columns(); j++) {
            for (double side : new double[] {box.low()[j], box.high()[j]}) {
                int column = j;
                dealt.stream()
                        .filter(rows -> list.point(rows.get(0))[column] == side)
                        .findFirst()
                        .ifPresent(held::add);
            }
        }
        return held;
    }

    private static List<List<Integer>> shuffled(List<List<Integer>> groups, long seed) {
        int[] order = PermutationSampler.natural(groups.size());
        PermutationSampler.shuffle(RandomSource.XO_RO_SHI_RO_128_PP.create(PriceStreams.SPLIT.seed(seed, 0)), order);
        return Arrays.stream(order).mapToObj(groups::get).toList();
    }

    /** Ascending: a row's place in the list, not the deal, orders what is trained on. */
    private static int[] rows(List<List<Integer>> groups) {
        return groups.stream()
                .flatMap(Collection::stream)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    /** All rows but those that judge. */
    int[] seen() {
        return IntStream.concat(Arrays.stream(training), Arrays.stream(selection))
                .sorted()
                .toArray();
    }
}
