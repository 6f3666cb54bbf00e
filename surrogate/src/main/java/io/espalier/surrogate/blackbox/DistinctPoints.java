package io.espalier.surrogate.blackbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a list by point: one group for each point, in order of first appearance. */
public final class DistinctPoints {
    private final PriceList list;
    private final List<List<Integer>> groups;

    private DistinctPoints(PriceList list, List<List<Integer>> groups) {
        this.list = list;
        this.groups = groups;
    }

    /** Of every row; 0 and -0 are the same. */
    public static DistinctPoints of(PriceList list) {
        Map<List<Double>, List<Integer>> rows = new LinkedHashMap<>();
        for (int row = 0; row < list.size(); row++) {
            List<Double> point =
                    Arrays.stream(list.point(row)).map(v -> v + 0.0).boxed().toList();
            rows.computeIfAbsent(point, unseen -> new ArrayList<>()).add(row);
        }
        return new DistinctPoints(list, List.copyOf(rows.values()));
    }

    /** How many points there are. */
    public int size() {
        return groups.size();
    }

    /** The rows of each point. */
    List<List<Integer>> groups() {
        return groups;
    }

    /** How many points have prices that contradict each other. */
    public long contradicted() {
        return groups.stream().filter(rows -> spread(rows) > 0.0).count();
    }

    /** The largest difference between two prices of one point. */
    public double largestContradiction() {
        return groups.stream().mapToDouble(this::spread).max().orElse(0.0);
    }

    private double spread(List<Integer> rows) {
        double[] prices = rows.stream().mapToDouble(row -> list.value()[row]).toArray();
        return Arrays.stream(prices).max().orElse(0.0)
                - Arrays.stream(prices).min().orElse(0.0);
    }
}
