package io.espalier.pricing.emit;

import io.espalier.pricing.graph.PathProgram;
import io.espalier.pricing.graph.Stride;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How the steps of a program are taken: as many at once as pays, one by one where a combination is rare. */
final class StridePlan {
    /** A combination of steps deserves kernels of its own if it comes at least so often. */
    private static final int OFTEN = 4;

    private final PathProgram program;
    private final List<Use> uses = new ArrayList<>();

    /**
     * A stride at its place.
     *
     * @param argumentSets the sets that it takes
     */
    record Use(Stride stride, int firstStep, List<Integer> argumentSets) {}

    private StridePlan(PathProgram program, int stepsPerStride) {
        this.program = program;
        final Map<Stride, Integer> counts = new HashMap<>();
        for (int step = 0; step + stepsPerStride <= program.steps(); step += stepsPerStride) {
            counts.merge(use(step, stepsPerStride).stride(), 1, Integer::sum);
        }
        for (int step = 0; step < program.steps(); step += stepsPerStride) {
            add(step, Math.min(stepsPerStride, program.steps() - step), counts);
        }
    }

    static List<Use> of(PathProgram program, int stepsPerStride) {
        return List.copyOf(new StridePlan(program, stepsPerStride).uses);
    }

    private void add(int first, int steps, Map<Stride, Integer> counts) {
        final Use together = use(first, steps);
        if (counts.getOrDefault(together.stride(), 0) >= OFTEN) {
            uses.add(together);
        } else {
            IntStream.range(first, first + steps).forEach(step -> uses.add(use(step, 1)));
        }
    }

    private Use use(int first, int steps) {
        final List<Integer> kinds =
                IntStream.range(first, first + steps).map(program::kind).boxed().toList();
        final List<Integer> sets = IntStream.range(first, first + steps)
                .map(program::argumentSet)
                .boxed()
                .toList();
        final boolean isShared = sets.stream().distinct().count() == 1;
        return new Use(new Stride(kinds, isShared), first, isShared ? sets.subList(0, 1) : sets);
    }
}
