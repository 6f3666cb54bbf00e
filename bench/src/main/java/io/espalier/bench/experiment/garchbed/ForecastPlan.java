package io.espalier.bench.experiment.garchbed;

import java.util.List;

/**
 * What {@link ForecastLearning} is to do.
 *
 * @param returns the past, in per cent
 * @param source where they come from
 * @param sizes training points of a network
 * @param widths nodes of each of the two hidden layers
 * @param horizons steps ahead, a network each
 * @param seeds data sets and first weights {@code seed}, {@code seed + 1}, ...
 * @param seed the first
 */
public record ForecastPlan(
        double[] returns,
        String source,
        List<Integer> sizes,
        List<Integer> widths,
        List<Integer> horizons,
        int seeds,
        long seed) {

    /** @throws IllegalArgumentException if there is nothing to do */
    public ForecastPlan {
        if (returns.length < 2 || seeds < 1 || sizes.isEmpty() || widths.isEmpty() || horizons.isEmpty()) {
            throw new IllegalArgumentException(
                    "there must be returns, seeds, sizes, widths and horizons: returns=" + returns.length + ", seeds="
                            + seeds + ", sizes=" + sizes + ", widths=" + widths + ", horizons=" + horizons);
        }
        sizes = List.copyOf(sizes);
        widths = List.copyOf(widths);
        horizons = List.copyOf(horizons);
    }

    /** What acceptance asks about: 100 points, width 16, one step and five steps ahead. */
    public static ForecastPlan brief(double[] returns, String source, int seeds, long seed) {
        return new ForecastPlan(returns, source, List.of(100), List.of(16), List.of(1, 5), seeds, seed);
    }

    /** The paper's five horizons, more sizes and widths. */
    public static ForecastPlan full(double[] returns, String source, int seeds, long seed) {
        return new ForecastPlan(
                returns, source, List.of(100, 300), List.of(8, 16, 32), List.of(1, 2, 3, 4, 5), seeds, seed);
    }
}
