package io.espalier.pricing.model;

import io.espalier.pricing.algebra.Lanes;
import io.espalier.pricing.math.Moments;
import io.espalier.pricing.random.NormalSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Paths of a model in steps of length 1, all of them side by side. */
final class GarchPaths {
    private final PathModel model;
    private final int paths;
    private final List<Lanes> arguments;
    private List<Lanes> state;

    GarchPaths(PathModel model, int paths, double... p) {
        final List<Lanes> lanes = Arrays.stream(p)
                .mapToObj(number -> Lanes.uniform(number, paths))
                .toList();
        this.model = model;
        this.paths = paths;
        this.arguments = model.arguments(Lanes.uniform(1.0, paths), lanes);
        this.state = model.init(lanes);
    }

    GarchPaths after(int steps, long seed) {
        final double[][] z = new double[steps][paths];
        new NormalSource(seed, 0).fill(0, 1, z);
        for (double[] shock : z) {
            state = model.step(state, List.of(Lanes.wrap(shock)), arguments);
        }
        return this;
    }

    double[] variances() {
        return state.get(0).values();
    }

    double[] levels() {
        return model.levels(state).get(0).values();
    }

    /** Mean and standard error of f of each number. */
    static Moments of(double[] numbers, DoubleUnaryOperator f) {
        final Moments moments = new Moments();
        moments.add(Arrays.stream(numbers).map(f).toArray(), numbers.length);
        return moments;
    }
}
