package io.espalier.pricing.label;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.emit.PathCompiler;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.math.KernelChoice;
import io.espalier.pricing.math.Moments;
import java.util.Arrays;
import java.util.Optional;

/**
 * A European option under GARCH by the paths of {@link PathLabels#CONDITIONAL}: value and every column's derivative with standard errors,
 * and curvature in the level. Allocates; the same bits on any number of threads.
 *
 * <p>A T that is no whole number of steps, fewer than three or more than {@value #MOST_STEPS}, is refused.
 */
public final class ConditionalPricer implements Pricer {
    /** All rows are of one point: what leads from columns to paths is done once for so many of them. */
    private static final int PATHS_OF_ROW = 32;

    /** Standard errors are those of the rows' means, good to a share of 1/sqrt(2 rows). */
    private static final int FEWEST_ROWS = 256;

    private static final int MOST_STEPS = 10_000;

    private final GarchInstrument base;
    private final FactorLayout layout;
    private final Box domain;
    private final int paths;
    private final long seed;
    private final int threads;
    private final PathCompiler compiler = new PathCompiler(KernelChoice.current());

    /**
     * A pricer of {@code paths} paths, each with its mirror image.
     *
     * @throws IllegalArgumentException if a column is no factor of the instrument, or a count is below 1
     */
    public ConditionalPricer(GarchInstrument base, FactorLayout layout, Box domain, int paths, long seed, int threads) {
        base.read(layout);
        if (paths < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "paths and threads must be >= 1: paths=" + paths + ", threads=" + threads);
        }
        this.base = base;
        this.layout = layout;
        this.domain = domain;
        this.paths = paths;
        this.seed = seed;
        this.threads = threads;
    }

    @Override
    public FactorLayout layout() {
        return layout;
    }

    @Override
    public Box domain() {
        return domain;
    }

    @Override
    public int stepColumn() {
        return base.stepColumn(layout);
    }

    @Override
    public boolean tryPrice(double[] x, Valuation out) {
        if (!domain.contains(x)) {
            return false;
        }
        final DirectionalSamples rows;
        try {
            rows = rows(x, out.wantsCurvature());
        } catch (IllegalArgumentException notAMarket) {
            return false;
        }
        if (!isFinite(rows.first().y()) || !isFinite(rows.first().dy()) || !isFinite(rows.hessianTimes())) {
            return false;
        }
        final Moments value = moments(rows.first().y(), 0, 1);
        out.set(value.mean(), value.standardError(), ValueSource.MONTE_CARLO);
        for (int j = 0; j < layout.size(); j++) {
            final Moments slope = moments(rows.first().dy(), j, layout.size());
            out.gradient()[j] = slope.mean();
            out.gradientError()[j] = slope.standardError();
        }
        if (out.wantsCurvature()) {
            Arrays.fill(
                    out.curvature(),
                    moments(rows.hessianTimes(), layout.levels()[0], layout.size())
                            .mean());
        }
        return true;
    }

    /** What overflowed, or was NaN, leaves a sum of zeros that is none. */
    private static boolean isFinite(double[] numbers) {
        return Arrays.stream(numbers).map(number -> 0.0 * number).sum() == 0.0;
    }

    private DirectionalSamples rows(double[] x, boolean curved) {
        final int each = paths % PATHS_OF_ROW == 0 && paths >= FEWEST_ROWS * PATHS_OF_ROW ? PATHS_OF_ROW : 1;
        final SamplingPlan plan =
                new SamplingPlan(layout, new Box(x, x), new SamplingLaw.Uniform(), paths / each, each, true, seed);
        final int time = stepColumn();
        if (time >= 0 && !(x[time] == Math.rint(x[time]) && x[time] <= MOST_STEPS)) {
            throw new IllegalArgumentException("T counts steps, a whole number up to " + MOST_STEPS + ": T=" + x[time]);
        }
        final double[] along = new double[layout.size()];
        Arrays.stream(layout.levels()).forEach(level -> along[level] = 1.0);
        final Optional<Directions> directions = curved ? Optional.of(Directions.of(along)) : Optional.empty();
        return new LabelStream(base, plan, LabelOptions.conditional(directions), compiler)
                .rows(0L, plan.samples(), threads);
    }

    private static Moments moments(double[] rows, int column, int columns) {
        final double[] numbers = new double[rows.length / columns];
        Arrays.setAll(numbers, i -> rows[i * columns + column]);
        final Moments moments = new Moments();
        moments.add(numbers, numbers.length);
        return moments;
    }
}
