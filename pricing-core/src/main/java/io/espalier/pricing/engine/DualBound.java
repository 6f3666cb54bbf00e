package io.espalier.pricing.engine;

import io.espalier.pricing.algebra.Lanes;
import io.espalier.pricing.math.Moments;
import io.espalier.pricing.random.NormalSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/**
 * An upper bound from a policy: E max over dates of (discounted exercise value - M), for the martingale M that grows by the discounted
 * change of V_k = max(exercise, continuation) less what was expected of it one date before.
 *
 * <p>Any martingale gives a bound, the right one the value on every path. No simulation of policies within the simulation: one step ahead
 * the regressed function is integrated. Source: Rogers (2002), Mathematical Finance 12; Haugh and Kogan (2004), Operations Research 52.
 */
final class DualBound {
    private static final int LANES = 256;

    private final BermudanSimulation simulation;
    private final FittedContinuation continuation;
    private final LsmPlan plan;

    DualBound(BermudanSimulation simulation, FittedContinuation continuation, LsmPlan plan) {
        this.simulation = simulation;
        this.continuation = continuation;
        this.plan = plan;
    }

    /** The bound per unit of notional, with its standard error. */
    Moments run() {
        final int chunks = (plan.dualPaths() - 1) / LANES + 1;
        final Moments[] parts = new Moments[chunks];
        ParallelChunks.run(chunks, plan.valuation().threads(), () -> worker(parts));
        final Moments all = new Moments();
        Arrays.stream(parts).forEach(all::add);
        return all;
    }

    private IntConsumer worker(Moments[] parts) {
        final List<InnerStep> inner = new ArrayList<>();
        for (int date = 0; date < simulation.dates(); date++) {
            inner.add(
                    simulation.isGaussian()
                            ? new GaussianInnerStep(simulation, date)
                            : new SimulatedInnerStep(simulation, date, LANES));
        }
        return chunk -> {
            final long first = (long) chunk * LANES;
            parts[chunk] = new Moments();
            parts[chunk].add(block(first, inner), (int) Math.min(LANES, plan.dualPaths() - first));
        };
    }

    /** Per lane the best exercise in hindsight, net of the martingale. */
    private double[] block(long first, List<InnerStep> inner) {
        final double[] martingale = new double[LANES];
        final double[] best = new double[LANES];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        List<Lanes> state = simulation.start(number -> Lanes.uniform(number, LANES));
        int step = 0;
        for (int date = 0; date < simulation.dates(); date++) {
            final List<Lanes> constants = constants(date);
            final double[] expected = expected(date, constants, state, inner.get(date), first);
            while (step < simulation.steps().count() && simulation.steps().date(step) == date) {
                state = moved(state, step++, first);
            }
            final double[] seen = worth(
                            date,
                            constants,
                            simulation.signals(date, simulation.model().levels(state)))
                    .values();
            final double[] pays = simulation.exercised(date, state, LANES).values();
            final double discount = simulation.discount(date);
            for (int lane = 0; lane < LANES; lane++) {
                martingale[lane] += discount * (seen[lane] - expected[lane]);
                best[lane] = Math.max(best[lane], discount * pays[lane] - martingale[lane]);
            }
        }
        return best;
    }

    private List<Lanes> moved(List<Lanes> state, int step, long first) {
        final double[][] z = new double[simulation.model().shocks()][LANES];
        new NormalSource(plan.valuation().seed(), Streams.DUAL + step).fill(first, 1L, z);
        final List<Lanes> arguments =
                simulation.arguments(simulation.steps().date(step), number -> Lanes.uniform(number, LANES));
        return simulation.model().step(state, Arrays.stream(z).map(Lanes::wrap).toList(), arguments);
    }

    private double[] expected(int date, List<Lanes> constants, List<Lanes> state, InnerStep step, long first) {
        final NormalSource source = new NormalSource(plan.valuation().seed(), Streams.INNER + date);
        final UnaryOperator<List<Lanes>> signals = step.from(state);
        return new InnerExpectation(source, LANES)
                .of(z -> worth(date, constants, signals.apply(z)), step.normals(), first);
    }

    /** V = max(exercise, continuation, 0). */
    private Lanes worth(int date, List<Lanes> constants, List<Lanes> signals) {
        final Lanes pays = signals.get(0)
                .minus(simulation.strike())
                .times(simulation.side())
                .positivePart();
        return date == simulation.lastDate() ? pays : pays.max(continuation.worth(signals, constants));
    }

    private List<Lanes> constants(int date) {
        if (date == simulation.lastDate()) {
            return List.of();
        }
        return Arrays.stream(continuation.coefficients(date))
                .mapToObj(number -> Lanes.uniform(number, LANES))
                .toList();
    }
}
