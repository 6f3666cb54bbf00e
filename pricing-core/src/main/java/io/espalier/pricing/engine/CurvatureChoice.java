package io.espalier.pricing.engine;

import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.market.FactorId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How second derivatives to the levels are simulated.
 *
 * <p>By the score of the first step where there is one and it serves: {@link LevelScore} has one (of the basket where
 * nothing else matters, which is the least noisy), and that step is no shorter than 1/{@value #SHORTEST} of the time to expiry (the variance of
 * the score is that of 1/step). Elsewhere by central differences of deltas on the same normals. For those the bump of a level is the
 * share h of its own deviation over the time in which it is looked at again (of a payment that jumps, or is made conditional on what is known a step before, the longest step; else expiry),
 * with h^2/6 = 1/4 sqrt(5/(4 h n)): at the money the bias of a call's gamma is a quarter of its standard error at n observations, the most
 * that a plan allows. Where the last step is integrated out deltas are smooth, and the bump is {@value #SMOOTH_SHARE} of that step's deviation.
 */
record CurvatureChoice(
        SimulatedInstrument program, double[] parameters, InputDerivatives derivatives, MonteCarloPlan plan) {
    private static final double SHORTEST = 16.0;

    private static final double SMALLEST_SHARE = 1e-4;

    /** Of the last step's deviation, where that step is integrated out: no noise to trade for bias, which is 7e-5 of a gamma. */
    private static final double SMOOTH_SHARE = 0.02;

    /**
     * The choice.
     *
     * @param places of the levels among the parameters
     */
    CurvatureMethod of(int[] places) {
        final Optional<double[][]> score = score(places);
        if (score.isPresent()) {
            return new CurvatureMethod(lanes -> new ScoreCurvature(score.get(), lanes), List.of());
        }
        final double[] widths = Arrays.stream(places).mapToDouble(this::width).toArray();
        final BumpedLevels bumps = new BumpedLevels(program, parameters, places, widths, derivatives.numbers());
        return new CurvatureMethod(lanes -> new DifferenceCurvature(bumps, lanes), bumps.derivatives());
    }

    private Optional<double[][]> score(int[] places) {
        final double first = program.timeSteps().length(0, new Plain(expiry())).value();
        if (first * SHORTEST < expiry()) {
            return Optional.empty();
        }
        return LevelScore.find(program)
                .map(score -> Arrays.stream(places)
                        .mapToObj(place -> row(score, place))
                        .toArray(double[][]::new))
                .filter(rows ->
                        Arrays.stream(rows).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite));
    }

    private double[] row(LevelScore score, int place) {
        final double[] unit = new double[program.instrument().size()];
        unit[program.factors().factor(place).i()] = 1.0;
        return score.weights(plain(unit), PathInputs.of(program, plain(parameters))).stream()
                .mapToDouble(Plain::value)
                .toArray();
    }

    private static List<Plain> plain(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(Plain::new).toList();
    }

    private double expiry() {
        return parameters[program.factors().columnOf(FactorId.of(FactorId.Kind.EXPIRY))];
    }

    private double width(int place) {
        final int n = program.instrument().size();
        final double own = deviation(program.factors().factor(place).i());
        final double widest =
                IntStream.range(0, n).mapToDouble(this::deviation).max().orElse(0.0);
        final double least = SMALLEST_SHARE * Math.max(1.0, Math.abs(parameters[place]));
        final double scale = own > 0.0 ? own : widest;
        return scale > 0.0 ? (program.isSmooth() ? SMOOTH_SHARE : share()) * scale : least;
    }

    private double share() {
        return StrictMath.pow(1.5 * Math.sqrt(1.25 / plan.mostPaths()), 0.4);
    }

    /** Standard deviation of one level over the time in which it is looked at again. */
    private double deviation(int i) {
        final double[] alone = new double[program.instrument().size()];
        alone[i] = 1.0;
        final double years = program.isSteep() ? program.timeSteps().longest(expiry()) : expiry();
        return program.model().deviation(alone, years, plain(parameters));
    }
}
