package io.espalier.pricing.engine;

import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.SecondOrder;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.algebra.Lanes;
import io.espalier.pricing.regress.DifferentialSamples;
import io.espalier.pricing.regress.Regression;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Backward induction over the dates of exercise: what going on paid on each path, and its derivatives to the state, are regressed on the
 * state; where exercise pays more, the path exercises.
 *
 * <p>Where levels are normal, payments are counted beyond what the European option to the last date was worth when they were made:
 * discounted, that is a martingale and need not be learnt from noise. Left to learn is the right to exercise early, which may be small
 * beside that noise.
 *
 * <p>Source: Longstaff and Schwartz (2001), Review of Financial Studies 14; the derivatives are those of Wang and Caflisch (2010) and
 * Huge and Savine (2020): along a path that exercises at t the derivative is that of the payment, carried back by the model's adjoint.
 */
final class PolicyTraining {
    private final BermudanSimulation simulation;
    private final TrainingPaths paths;
    private final Regression regression;
    private final ContinuationMaps maps;
    private final FittedContinuation continuation;
    private final double[][] coefficients;
    private final double[] worth;
    private final double[][] bars;

    PolicyTraining(BermudanSimulation simulation, LsmPlan plan) {
        this.simulation = simulation;
        this.paths = new TrainingPaths(
                simulation, plan.evenTrainingPaths(), plan.valuation().seed());
        this.regression = plan.regression();
        this.coefficients = new double[simulation.lastDate()][];
        this.continuation = new FittedContinuation(
                simulation.levels(), plan.basis().of(simulation.signals(), plan.degree()), coefficients);
        this.maps = new ContinuationMaps(simulation, continuation);
        this.worth = new double[paths.paths()];
        this.bars = new double[paths.after(0).size()][paths.paths()];
    }

    FittedContinuation train() {
        final TimeSteps steps = simulation.steps();
        for (int step = steps.count() - 1; step > 0; step--) {
            if (steps.endsOnDate(step)) {
                decide(steps.date(step), paths.after(step));
                discount(simulation.discountOfStep(steps.date(step)));
            }
            paths.pullBack(step, bars);
        }
        if (steps.endsOnDate(0) && simulation.lastDate() > 0) {
            decide(0, paths.after(0));
        }
        return continuation;
    }

    private void discount(double factor) {
        scale(worth, factor);
        Arrays.stream(bars).forEach(bar -> scale(bar, factor));
    }

    private static void scale(double[] numbers, double factor) {
        for (int lane = 0; lane < numbers.length; lane++) {
            numbers[lane] *= factor;
        }
    }

    /** Paths whose exercise pays more than going on is believed to be worth take it. */
    private void decide(int date, List<Lanes> state) {
        final Tape tape = new Tape(paths.paths());
        final List<Adjoint> inputs = TrainingPaths.inputs(tape, state);
        final List<Adjoint> levels = simulation.model().levels(inputs);
        final Adjoint pays = simulation.exerciseValue(levels, tape.constant(simulation.strike()));
        final double[] known = known(date, state);
        final Adjoint excess = pays.minus(european(date, levels, pays, constants(tape, known)));
        tape.clear();
        tape.seed(excess, 1.0);
        tape.reverse(0);
        final double[] held = date == simulation.lastDate() ? worth.clone() : regress(date, state, known);
        for (int lane = 0; lane < worth.length; lane++) {
            if (pays.values()[lane] > Math.max(held[lane], 0.0)) {
                worth[lane] = excess.values()[lane];
                for (int entry = 0; entry < bars.length; entry++) {
                    bars[entry][lane] = inputs.get(entry).bars()[lane];
                }
            }
        }
    }

    /** A date's coefficients before the regression: what the European option is worth, where that is known. */
    private double[] known(int date, List<Lanes> state) {
        return date == simulation.lastDate()
                ? new double[0]
                : maps.at(date, simulation.model().levels(state));
    }

    /** The European option to the last date, where levels are normal; else nothing is taken off. */
    private Adjoint european(int date, List<Adjoint> levels, Adjoint pays, List<Adjoint> known) {
        if (date == simulation.lastDate()) {
            return simulation.isGaussian() ? pays.positivePart() : pays.times(0.0);
        }
        return continuation.continuation(levels, known);
    }

    /** Writes the date's coefficients and returns what they say on each path. */
    private double[] regress(int date, List<Lanes> state, double[] c) {
        final List<Lanes> levels = simulation.model().levels(state);
        final double[][] directions = maps.directions(c, state, levels);
        final int[] chosen = IntStream.range(0, worth.length).toArray();
        final double[][] values = new double[chosen.length][];
        final double[][] slopes = new double[chosen.length * directions.length][];
        final double[] dy = new double[slopes.length];
        for (int d = 0; d < directions.length; d++) {
            final List<SecondOrder> functions = functions(c, state, directions[d]);
            for (int row = 0; row < chosen.length; row++) {
                final int lane = chosen[row];
                values[row] = functions.stream()
                        .mapToDouble(f -> lane(f.value(), lane))
                        .toArray();
                slopes[row * directions.length + d] = functions.stream()
                        .mapToDouble(f -> lane(f.tangent(), lane))
                        .toArray();
                for (int entry = 0; entry < bars.length; entry++) {
                    dy[row * directions.length + d] += bars[entry][lane] * directions[d][entry];
                }
            }
        }
        final double[] y =
                Arrays.stream(chosen).mapToDouble(lane -> worth[lane]).toArray();
        final int[] points = IntStream.range(0, dy.length)
                .map(row -> row / directions.length)
                .toArray();
        final double[] weights = regression
                .fit(new DifferentialSamples(values, y, slopes, dy, points))
                .coefficients();
        for (int k = 0; k < weights.length; k++) {
            c[continuation.firstWeight() + k] += weights[k];
        }
        if (!Arrays.stream(c).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("what going on is worth overflows: date=" + date);
        }
        coefficients[date] = c;
        return continuation.continuation(levels, uniform(c)).values();
    }

    private static List<Adjoint> constants(Tape tape, double[] c) {
        return Arrays.stream(c).mapToObj(tape::constant).toList();
    }

    private List<Lanes> uniform(double[] c) {
        return Arrays.stream(c)
                .mapToObj(number -> Lanes.uniform(number, paths.paths()))
                .toList();
    }

    private List<SecondOrder> functions(double[] c, List<Lanes> state, double[] direction) {
        final Tape tape = new Tape(paths.paths());
        final List<SecondOrder> inputs = IntStream.range(0, state.size())
                .mapToObj(entry -> moving(tape, state.get(entry), direction[entry]))
                .toList();
        final List<SecondOrder> constants = Arrays.stream(c)
                .mapToObj(number -> SecondOrder.constant(tape, number))
                .toList();
        final List<SecondOrder> signals =
                continuation.signals(simulation.model().levels(inputs), constants);
        return continuation.functions(signals, constants);
    }

    private static SecondOrder moving(Tape tape, Lanes entry, double direction) {
        final SecondOrder input = SecondOrder.input(tape, 0.0, direction);
        System.arraycopy(entry.values(), 0, input.value().values(), 0, entry.values().length);
        return input;
    }

    private static double lane(Adjoint number, int lane) {
        return number.isConstant() ? number.constant() : number.values()[lane];
    }
}
