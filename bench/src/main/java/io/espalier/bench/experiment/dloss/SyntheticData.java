package io.espalier.bench.experiment.dloss;

import io.espalier.surrogate.form.Examples;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The paper's five generated sets, by the descriptions of scikit-learn's make_friedman1, make_regression, make_sparse_uncorrelated and
 * make_swiss_roll. Only the sparse one has noise, of deviation 1: its least mean square error is 1/12.25 of the variance.
 */
final class SyntheticData {
    private static final int INPUTS = 10;
    private static final double STEEPEST = 100.0;
    private static final double HEIGHT = 21.0;

    private final int rows;
    private final DoubleSupplier uniform;
    private final DoubleSupplier normal;

    /** @param seed same seed, same sets */
    SyntheticData(int rows, long seed) {
        this.rows = rows;
        final UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        uniform = random::nextDouble;
        normal = ZigguratSampler.NormalizedGaussian.of(random)::sample;
    }

    Examples of(BenchmarkSet set) {
        return switch (set) {
            case F1 -> friedman();
            case REGRESSION1 -> linear(1);
            case REGRESSION10 -> linear(INPUTS);
            case SPARSE -> sparse();
            case SWISS_ROLL -> swissRoll();
            case ANES96, CANCER, DIABETES, MODECHOICE, WINE ->
                throw new IllegalArgumentException("only generated sets are generated: set=" + set);
        };
    }

    /** A row's value at its inputs. */
    private interface Target {
        double at(double[] x, int from);
    }

    private Examples examples(int inputs, DoubleSupplier input, Target target) {
        final double[] x =
                DoubleStream.generate(input).limit((long) rows * inputs).toArray();
        final double[] y = new double[rows];
        for (int row = 0; row < rows; row++) {
            y[row] = target.at(x, row * inputs);
        }
        return Examples.values(inputs, x, y);
    }

    /** 10 sin(pi x1 x2) + 20 (x3 - 1/2)^2 + 10 x4 + 5 x5, inputs uniform, five of them idle. */
    private Examples friedman() {
        return examples(
                INPUTS,
                uniform,
                (x, from) -> 10.0 * Math.sin(Math.PI * x[from] * x[from + 1])
                        + 20.0 * (x[from + 2] - 0.5) * (x[from + 2] - 0.5)
                        + 10.0 * x[from + 3]
                        + 5.0 * x[from + 4]);
    }

    /** Normal inputs, coefficients uniform up to 100. */
    private Examples linear(int inputs) {
        final double[] coefficients = DoubleStream.generate(() -> STEEPEST * uniform.getAsDouble())
                .limit(inputs)
                .toArray();
        return examples(inputs, normal, (x, from) -> {
            double sum = 0.0;
            for (int j = 0; j < inputs; j++) {
                sum += coefficients[j] * x[from + j];
            }
            return sum;
        });
    }

    /** x1 + 2 x2 - 2 x3 - 1.5 x4 + noise, all normal, six inputs idle. */
    private Examples sparse() {
        return examples(
                INPUTS,
                normal,
                (x, from) ->
                        x[from] + 2.0 * x[from + 1] - 2.0 * x[from + 2] - 1.5 * x[from + 3] + normal.getAsDouble());
    }

    /** Points (t cos t, h, t sin t) of a rolled sheet, t uniform on [1.5 pi, 4.5 pi], h on [0, 21]; the target is t. */
    private Examples swissRoll() {
        final double[] x = new double[3 * rows];
        final double[] y = new double[rows];
        for (int row = 0; row < rows; row++) {
            final double t = 1.5 * Math.PI * (1.0 + 2.0 * uniform.getAsDouble());
            x[3 * row] = t * Math.cos(t);
            x[3 * row + 1] = HEIGHT * uniform.getAsDouble();
            x[3 * row + 2] = t * Math.sin(t);
            y[row] = t;
        }
        return Examples.values(3, x, y);
    }
}
