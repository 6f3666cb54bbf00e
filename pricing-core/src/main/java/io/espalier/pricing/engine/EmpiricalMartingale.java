package io.espalier.pricing.engine;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.emit.PathCompiler;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.math.KernelChoice;
import io.espalier.pricing.math.Moments;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PathPayoff;
import io.espalier.pricing.product.PathProduct;
import io.espalier.pricing.product.Schedule;
import io.espalier.pricing.random.NormalSource;
import java.util.Arrays;
import java.util.List;

/**
 * Empirical martingale simulation of European options under GARCH: the levels at expiry of a sample are moved together until their mean is
 * the forward, a log-return's by a factor, an additive level by a shift.
 *
 * <p>So put-call parity holds in every sample. The price is a bias of order 1/n of a sample's n paths, which the standard error, that
 * of the samples' means, does not tell. Greeks are those of the moved estimator: the factor depends on all paths and moves with every
 * parameter. Moving each step's levels in turn, as the source does, ends in the same levels at expiry. Source: Duan and Simonato (1998),
 * "Empirical martingale simulation for asset prices", Management Science 44(9).
 */
public final class EmpiricalMartingale {
    private static final FactorId STRIKE = FactorId.of(FactorId.Kind.STRIKE);

    private final GarchInstrument instrument;
    private final BasketOption option;
    private final FactorLayout layout;
    private final FactorLayout simulated;
    private final int paths;
    private final int samples;
    private final long seed;
    private final ObservedProgram observed;

    /**
     * A simulation.
     *
     * @param layout of the level, the variance's parameters, strike, and rate where no discount is given
     * @param paths of one sample, a multiple of 256
     * @param samples independent ones, at least 2
     * @throws IllegalArgumentException if the option jumps or is none, the numbers do not fit, or a factor is not one of these
     */
    public EmpiricalMartingale(GarchInstrument instrument, FactorLayout layout, int paths, int samples, long seed) {
        if (!(instrument.product() instanceof BasketOption basket) || basket.jumps()) {
            throw new IllegalArgumentException("a European option without a jump is wanted: type="
                    + instrument.product().label());
        }
        if (paths < Observations.LANES || paths % Observations.LANES != 0 || samples < 2) {
            throw new IllegalArgumentException("paths must be a multiple of " + Observations.LANES
                    + " and samples >= 2: paths=" + paths + ", samples=" + samples);
        }
        this.instrument = instrument;
        this.option = basket;
        this.layout = layout;
        this.simulated = new FactorLayout(layout.factors().stream()
                .filter(factor -> !factor.equals(STRIKE))
                .toList());
        this.paths = paths;
        this.samples = samples;
        this.seed = seed;
        final MonteCarloPlan plan = new MonteCarloPlan((long) paths * samples, seed, false, 1);
        this.observed = new ObservedProgram(
                new SimulatedInstrument(level(), option.expiry()),
                simulated,
                plan,
                new PathCompiler(KernelChoice.current()));
        if (observed.columns() != simulated.size()) {
            throw new IllegalArgumentException("columns must be the level, the variance's parameters, strike, and rate"
                    + " where no discount is given: columns=" + layout);
        }
    }

    /** The level at expiry itself, paid as it is. */
    private GarchInstrument level() {
        final PathPayoff last = new PathPayoff() {
            @Override
            public <T extends Real<T>> T pay(List<List<T>> levels) {
                return levels.get(levels.size() - 1).get(0);
            }
        };
        return new GarchInstrument(
                instrument.market(),
                new PathProduct("level", 1, Schedule.equallySpaced(1), option.expiry(), 1.0, last));
    }

    /** Runs all samples; the bits do not depend on the number of threads. */
    public MonteCarloResult simulate(int threads) {
        final double[][] results = new double[samples][];
        ParallelChunks.run(samples, threads, () -> {
            final Observations observations = new Observations(observed);
            final NormalSource normals = new NormalSource(seed, Streams.PATHS);
            return sample -> results[sample] = priced(sampled(observations, normals, sample));
        });
        final double[] means = new double[1 + layout.size()];
        final double[] errors = new double[means.length];
        for (int row = 0; row < means.length; row++) {
            final int at = row;
            final Moments moments = new Moments();
            moments.add(Arrays.stream(results).mapToDouble(result -> result[at]).toArray(), samples);
            means[row] = moments.mean();
            errors[row] = moments.standardError();
        }
        return new MonteCarloResult(
                means[0],
                errors[0],
                Arrays.copyOfRange(means, 1, means.length),
                Arrays.copyOfRange(errors, 1, errors.length),
                new double[0][0],
                new double[0][0],
                0.0,
                0.0,
                (long) paths * samples);
    }

    /** The levels at expiry and their derivatives to what is simulated, {@code [0 or 1 + column][path]}. */
    private double[][] sampled(Observations observations, NormalSource normals, int sample) {
        final double[][] levels = new double[1 + simulated.size()][paths];
        final double discount = discount();
        for (int first = 0; first < paths; first += Observations.LANES) {
            final double[][] rows = observations.at(normals, (long) sample * paths + first);
            for (int lane = 0; lane < Observations.LANES; lane++) {
                final double level = rows[Observations.VALUE][lane] / discount;
                levels[0][first + lane] = level;
                for (int c = 0; c < simulated.size(); c++) {
                    final double slope = rows[Observations.GRADIENT + c][lane] / discount;
                    levels[1 + c][first + lane] = isRate(c) ? slope + option.expiry() * level : slope;
                }
            }
        }
        move(levels);
        return levels;
    }

    private double discount() {
        return instrument
                .market()
                .discount()
                .orElse(Math.exp(-instrument.market().rate() * option.expiry()));
    }

    private boolean isRate(int column) {
        return simulated.factor(column).kind() == FactorId.Kind.RATE;
    }

    /** To a mean that is the forward, and the derivatives with them. */
    private void move(double[][] levels) {
        final GarchMarket market = instrument.market();
        final double growth = Math.exp(market.carry() * option.expiry());
        final double forward = market.level() * growth;
        final double mean = Arrays.stream(levels[0]).average().orElseThrow();
        for (int c = 0; c < simulated.size(); c++) {
            final double meanSlope = Arrays.stream(levels[1 + c]).average().orElseThrow();
            final double slope = forwardSlope(c, growth);
            for (int path = 0; path < paths; path++) {
                final double own = levels[1 + c][path];
                levels[1 + c][path] = market.isAdditive()
                        ? own - meanSlope + slope
                        : forward / mean * own + levels[0][path] / mean * (slope - forward / mean * meanSlope);
            }
        }
        for (int path = 0; path < paths; path++) {
            final double own = levels[0][path];
            levels[0][path] = market.isAdditive() ? own - mean + forward : forward / mean * own;
        }
    }

    private double forwardSlope(int column, double growth) {
        final GarchMarket market = instrument.market();
        if (simulated.factor(column).isLevel()) {
            return growth;
        }
        final boolean drifts = market.kind() == LevelKind.SPOT && !market.isAdditive();
        return isRate(column) && drifts ? option.expiry() * market.level() * growth : 0.0;
    }

    /** Value and derivatives in layout order, means over the moved paths. */
    private double[] priced(double[][] levels) {
        final Tape tape = new Tape(paths);
        final Adjoint level = tape.input(0.0);
        final Adjoint strike = tape.input(option.strike());
        System.arraycopy(levels[0], 0, level.values(), 0, paths);
        final Adjoint paid = option.payoff(List.of(level), strike);
        tape.seed(paid, 1.0);
        tape.reverse(0);
        final double discount = discount();
        final double[] result = new double[1 + layout.size()];
        result[0] = discount * Arrays.stream(paid.values()).average().orElseThrow();
        for (int j = 0; j < layout.size(); j++) {
            final int column = simulated.columnOf(layout.factor(j));
            final double slope = column < 0
                    ? Arrays.stream(strike.bars()).average().orElseThrow()
                    : mean(level.bars(), levels[1 + column]);
            final boolean discounts = column >= 0 && isRate(column);
            result[1 + j] = discount * slope - (discounts ? option.expiry() * result[0] : 0.0);
        }
        return result;
    }

    private double mean(double[] slopes, double[] moved) {
        double sum = 0.0;
        for (int path = 0; path < paths; path++) {
            sum += slopes[path] * moved[path];
        }
        return sum / paths;
    }
}
