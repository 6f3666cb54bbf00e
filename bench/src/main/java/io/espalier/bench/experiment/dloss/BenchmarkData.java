package io.espalier.bench.experiment.dloss;

import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import java.util.stream.IntStream;

/**
 * One data set, inputs and target standardised over all its rows: mean 0, standard deviation 1. A mean square error of 1 is that of the mean.
 *
 * @param rows [n] with the set's inputs
 */
public record BenchmarkData(BenchmarkSet set, Examples rows) {

    /** Standardises raw rows. */
    static BenchmarkData of(BenchmarkSet set, Examples raw) {
        final Normalisation map = Normalisation.of(raw);
        final int d = raw.inputs();
        final double[] x = IntStream.range(0, raw.x().length)
                .mapToDouble(i -> (raw.x()[i] - map.inputMean()[i % d]) / map.inputDeviation()[i % d])
                .toArray();
        final double[] y = IntStream.range(0, raw.size())
                .mapToDouble(i -> (raw.y()[i] - map.outputMean()) / map.outputDeviation())
                .toArray();
        return new BenchmarkData(set, Examples.values(d, x, y));
    }

    /** Some of its rows. */
    Examples pick(int[] numbers) {
        final int d = rows.inputs();
        final double[] x = new double[numbers.length * d];
        final double[] y = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            System.arraycopy(rows.x(), numbers[i] * d, x, i * d, d);
            y[i] = rows.y()[numbers[i]];
        }
        return Examples.values(d, x, y);
    }
}
