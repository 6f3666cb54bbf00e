package io.espalier.bench.experiment.ridgegradients;

import io.espalier.pricing.engine.ParallelChunks;
import io.espalier.pricing.regress.RegressionFit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Draws of a case fitted in several ways. Each draw is a task of its own: the same bits on any number of threads. */
final class SineTrials {
    private final SineGrid grid = new SineGrid();
    private final long seed;
    private final int threads;

    SineTrials(long seed, int threads) {
        this.seed = seed;
        this.threads = threads;
    }

    SineRow values(SineCase seen, int draws, List<SineArm> arms) {
        final double[][] errors = columns(seen, draws, draw -> arms.stream()
                .mapToDouble(arm -> grid.valueError(arm.fit(draw), seen.level()))
                .toArray());
        final double[] ridge = errors[arms.indexOf(SineArm.RIDGE)];
        final Map<SineArm, ArmScore> scores = new EnumMap<>(SineArm.class);
        for (int a = 0; a < errors.length; a++) {
            scores.put(arms.get(a), ArmScore.of(errors[a], ridge));
        }
        return new SineRow(seen, scores);
    }

    SlopeRow slopes(SineCase seen, int draws) {
        final double[] means = Arrays.stream(columns(seen, draws, this::slopeErrors))
                .mapToDouble(column -> Arrays.stream(column).average().orElseThrow())
                .toArray();
        return new SlopeRow(seen, means[0], means[1], means[2], means[3], means[4]);
    }

    private double[] slopeErrors(SineDraw draw) {
        final RegressionFit ridge = SineArm.RIDGE.fit(draw);
        return new double[] {
            grid.slopeError(ridge),
            grid.slopeError(SineArm.corrected(true).fitSlopes(draw.samples())),
            grid.slopeError(SineArm.RIDGE_GRADIENTS.fit(draw)),
            grid.printedSlopeError(ridge),
            grid.printedSlopeError(SineArm.corrected(true).fitSlopes(draw.samples(new PrintedSlopes(true, true))))
        };
    }

    /** [number][draw]. */
    private double[][] columns(SineCase seen, int draws, Function<SineDraw, double[]> numbers) {
        final double[][] rows = new double[draws][];
        ParallelChunks.run(draws, threads, () -> draw -> rows[draw] = numbers.apply(SineDraw.of(seen, seed, draw)));
        final double[][] columns = new double[rows[0].length][];
        for (int c = 0; c < columns.length; c++) {
            final int column = c;
            columns[c] = Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
        }
        return columns;
    }
}
