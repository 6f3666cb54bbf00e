package io.espalier.bench.experiment.gan;

import io.espalier.surrogate.generate.GanTraining;
import io.espalier.surrogate.generate.GradientTerm;
import io.espalier.surrogate.generate.OutputUnit;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Whether a term of weight 0 leaves the baseline as it is, to the last bit. */
final class ZeroWeight {
    private static final int STEPS = 50;
    private static final int ROWS = 100;

    private ZeroWeight() {}

    /** How many numbers that generators draw differ from the baseline's, over all terms. */
    static long differences(double[][] data, long seed) {
        final double[] baseline = drawn(GanVariant.BASELINE, data, seed);
        long different = 0;
        for (GradientTerm.Kind kind : GradientTerm.Kind.values()) {
            final double[] other =
                    drawn(new GanVariant(GanVariant.BASELINE.unit(), new GradientTerm(kind, 0.0)), data, seed);
            different += differences(other, baseline);
        }
        return different;
    }

    /** In how many places two of one length differ in a bit. */
    static long differences(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .filter(i -> Double.doubleToLongBits(one[i]) != Double.doubleToLongBits(other[i]))
                .count();
    }

    private static double[] drawn(GanVariant variant, double[][] data, long seed) {
        return Arrays.stream(GanTraining.train(variant.plan(OutputUnit.TANH, STEPS), data, seed)
                        .generator()
                        .rows(seed, ROWS))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }
}
