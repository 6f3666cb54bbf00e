package io.espalier.bench.experiment.ridgegradients;

import io.espalier.pricing.regress.RegressionFit;
import java.util.stream.IntStream;

/**
 * Figures 5 and 9: the first draw of twelve points, noise of 0.5 in values and in slopes, and what is fitted to it.
 *
 * <p>Not chosen: whatever draw the seed gives.
 */
public final class SinePicture {
    /** Enough for a smooth line, and few enough for a small file: 112 of 1000 points. */
    private static final int STRIDE = 9;

    private final SineGrid grid = new SineGrid();
    private final SineDraw draw;

    /** @param seed of the study */
    public SinePicture(long seed) {
        this.draw = SineDraw.of(SineCase.of(0.5, 0.5), seed, 0);
    }

    /** Where curves are drawn. */
    public double[] x() {
        return thinned(grid.x());
    }

    /** The twelve points, from left to right: their places and what was seen there. */
    public double[][] points() {
        final int[] order = IntStream.range(0, draw.x().length)
                .boxed()
                .sorted((i, j) -> Double.compare(draw.x()[i], draw.x()[j]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new double[][] {
            IntStream.of(order).mapToDouble(i -> draw.x()[i]).toArray(),
            IntStream.of(order).mapToDouble(i -> draw.y()[i]).toArray()
        };
    }

    /** The fitted sine. */
    public double[] values(SineArm arm) {
        return thinned(grid.valuesOf(arm.fit(draw)));
    }

    /** Its slope. */
    public double[] slopes(SineArm arm) {
        return thinned(grid.slopesOf(arm.fit(draw)));
    }

    /** The slope of what is fitted to slopes alone. */
    public double[] slopesBySlopes() {
        final RegressionFit fit = SineArm.corrected(true).fitSlopes(draw.samples());
        return thinned(grid.slopesOf(fit));
    }

    private static double[] thinned(double[] numbers) {
        return IntStream.iterate(0, i -> i < numbers.length, i -> i + STRIDE)
                .mapToDouble(i -> numbers[i])
                .toArray();
    }
}
