package io.espalier.pricing.engine;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.algebra.Lanes;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.model.PathModel;
import io.espalier.pricing.random.NormalNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Variance and kurtosis of a GARCH level at expiry, of S_T - S_0 (additive) or ln(S_T/S_0), from the paths that a plan simulates; each with
 * one standard error.
 *
 * <p>Both are smooth functions of four means; their errors are those of the linear part (the delta method). NaN where there is none: the
 * kurtosis of what does not move, errors of fewer than {@value #FEWEST} observations, and that of an additive kurtosis where the variance's
 * fourth moment grows without bound (E (alpha z^2 + beta)^4 >= 1): a few paths would make it, and none of them may be there.
 *
 * @param kurtosis fourth central moment over the square of the second: 3 where normal
 */
public record TerminalLaw(double variance, double varianceError, double kurtosis, double kurtosisError) {

    /** Four means take as many observations to have any error at all. */
    private static final long FEWEST = 8L;

    /** Simulates the plan's first paths; the bits do not depend on its threads. */
    public static TerminalLaw of(GarchInstrument instrument, MonteCarloPlan plan) {
        final SimulatedInstrument program =
                new SimulatedInstrument(instrument, instrument.product().expiry());
        final List<Chunk> chunks = Chunk.rounds(plan).get(0);
        final PlannedNormals normals = new PlannedNormals(plan, program);
        final PowerSums[] sums = new PowerSums[chunks.size()];
        ParallelChunks.run(chunks.size(), plan.threads(), () -> worker(instrument, plan, chunks, normals, sums));
        final PowerSums joined = PowerSums.join(chunks, sums, plan.sampling().replicates());
        final TerminalLaw law = of(joined, unit(instrument.market()));
        if (joined.count() < FEWEST) {
            return new TerminalLaw(law.variance, Double.NaN, law.kurtosis, Double.NaN);
        }
        return isHeavy(instrument.market())
                ? new TerminalLaw(law.variance, law.varianceError, law.kurtosis, Double.NaN)
                : law;
    }

    private static boolean isHeavy(GarchMarket market) {
        final double a = market.alpha();
        final double b = market.beta();
        return market.isAdditive()
                && 105.0 * a * a * a * a
                                + 60.0 * a * a * a * b
                                + 18.0 * a * a * b * b
                                + 4.0 * a * b * b * b
                                + b * b * b * b
                        >= 1.0;
    }

    /** About a step's deviation, so that no power leaves the range of numbers. */
    private static double unit(GarchMarket market) {
        final double variance =
                Math.max(market.h1(), Math.max(market.omega(), market.isAdditive() ? 0.0 : market.alpha()));
        return variance > 0.0 ? Math.sqrt(variance) : 1.0;
    }

    private static IntConsumer worker(
            GarchInstrument instrument,
            MonteCarloPlan plan,
            List<Chunk> chunks,
            PlannedNormals normals,
            PowerSums[] sums) {
        final Paths paths = new Paths(instrument);
        final NormalNumbers[] sources = normals.sources();
        return k -> {
            final Chunk chunk = chunks.get(k);
            sums[k] = new PowerSums();
            for (long first = chunk.first(); first < chunk.end(); first += Observations.LANES) {
                final double[][] powers = paths.powers(sources[chunk.replicate()], first, plan.antithetic());
                sums[k].add(powers, (int) Math.min(Observations.LANES, chunk.end() - first));
            }
        };
    }

    private static TerminalLaw of(PowerSums sums, double unit) {
        final double[] e = sums.means();
        final double variance = e[1] - e[0] * e[0];
        final double fourth = e[3] - 4.0 * e[0] * e[2] + 6.0 * e[0] * e[0] * e[1] - 3.0 * e[0] * e[0] * e[0] * e[0];
        final double kurtosis = fourth / variance / variance;
        final double[] byVariance = {-2.0 * e[0], 1.0, 0.0, 0.0};
        final double[] byKurtosis = {
            -4.0 * e[2] + 12.0 * e[0] * e[1] - 12.0 * e[0] * e[0] * e[0], 6.0 * e[0] * e[0], -4.0 * e[0], 1.0
        };
        for (int k = 0; k < byKurtosis.length; k++) {
            byKurtosis[k] = byKurtosis[k] / variance / variance - 2.0 * kurtosis * byVariance[k] / variance;
        }
        return new TerminalLaw(
                unit * unit * variance,
                unit * unit * sums.standardError(byVariance),
                kurtosis,
                sums.standardError(byKurtosis));
    }

    /** Paths of the level alone, a block at a time. */
    private static final class Paths {
        private final GarchMarket market;
        private final PathModel model;
        private final List<Lanes> parameters;
        private final List<Lanes> arguments;
        private final double[][] z;
        private final NormalBlock noise;
        private final double unit;
        private final double[][] powers = new double[PowerSums.POWERS][Observations.LANES];

        Paths(GarchInstrument instrument) {
            this.market = instrument.market();
            this.unit = unit(market);
            this.model = GarchModels.of(market);
            this.parameters = Arrays.stream(instrument.read(new FactorLayout(model.parameters())))
                    .mapToObj(number -> Lanes.uniform(number, Observations.LANES))
                    .toList();
            this.arguments = model.arguments(Lanes.uniform(1.0, Observations.LANES), parameters);
            this.z = new double[(int) instrument.product().expiry()][Observations.LANES];
            this.noise = new NormalBlock(z);
        }

        /** The first four powers of the move of each observation. */
        double[][] powers(NormalNumbers normals, long first, boolean antithetic) {
            for (double[] row : powers) {
                Arrays.fill(row, 0.0);
            }
            noise.draw(normals, first, 1L);
            add(antithetic ? 0.5 : 1.0);
            if (antithetic) {
                noise.mirror();
                add(0.5);
            }
            return powers;
        }

        private void add(double weight) {
            List<Lanes> state = model.init(parameters);
            for (double[] shock : z) {
                state = model.step(state, List.of(Lanes.wrap(shock)), arguments);
            }
            final Lanes level = model.levels(state).get(0);
            final Lanes move = market.isAdditive()
                    ? level.minus(market.level())
                    : level.log().minus(Math.log(market.level()) + market.carry() * z.length);
            for (int lane = 0; lane < Observations.LANES; lane++) {
                double power = weight;
                final double x = move.values()[lane] / unit;
                for (double[] row : powers) {
                    power *= x;
                    row[lane] += power;
                }
            }
        }
    }
}
