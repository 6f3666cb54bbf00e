package io.espalier.pricing.engine;

import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.SecondOrder;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.algebra.Lanes;
import io.espalier.pricing.regress.DifferentialRegression;
import io.espalier.pricing.regress.DifferentialSamples;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Backward induction over the dates of exercise: what going on paid on each path, and its derivatives to the state, are regressed on the
 * state; where exercise pays more, the path exercises.
 *
 * <p>Source: Longstaff and Schwartz (2001), Review of Financial Studies 14; the derivatives are those of Wang and Caflisch (2010) and
 * Huge and Savine (2020): along a path that exercises at t the derivative is that of the payment, carried back by the model's adjoint.
 */
final class PolicyTraining {
    private final BermudanSimulation simulation;
    private final TrainingPaths paths;
    private final DifferentialRegression regression;
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
        this.continuation =
                new FittedContinuation(simulation.levels(), simulation.signals(), plan.degree(), coefficients);
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
        final Adjoint pays =
                simulation.exerciseValue(simulation.model().levels(inputs), tape.constant(simulation.strike()));
        tape.clear();
        tape.seed(pays, 1.0);
        tape.reverse(0);
        final double[] held = date == simulation.lastDate() ? worth.clone() : regress(date, state, pays.values());
        for (int lane = 0; lane < worth.length; lane++) {
            if (pays.values()[lane] > Math.max(held[lane], 0.0)) {
                worth[lane] = pays.values()[lane];
                for (int entry = 0; entry < bars.length; entry++) {
                    bars[entry][lane] = inputs.get(entry).bars()[lane];
                }
            }
        }
    }

    /** Writes the date's coefficients and returns what they say on each path. */
    private double[] regress(int date, List<Lanes> state, double[] pays) {
        final List<Lanes> levels = simulation.model().levels(state);
        final double[] c = maps.at(date, levels);
        final double[][] directions = maps.directions(c, state, levels);
        final int[] chosen = IntStream.range(0, pays.length).toArray();
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
        final double[] weights =
                regression.fit(new DifferentialSamples(values, y, slopes, dy)).coefficients();
        System.arraycopy(weights, 0, c, continuation.firstWeight(), weights.length);
        coefficients[date] = c;
        return continuation.continuation(levels, uniform(c)).values();
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
