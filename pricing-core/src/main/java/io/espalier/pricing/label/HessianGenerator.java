package io.espalier.pricing.label;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.engine.LevelScore;
import io.espalier.pricing.engine.ParallelChunks;
import io.espalier.pricing.engine.SimulatedInstrument;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import java.util.Arrays;
import java.util.List;

/**
 * Adds second-order labels to samples: for each row and direction what its paths say of the Hessian times that direction.
 *
 * <p>The same points and paths as the first-order labels. Immutable; any thread may use it.
 */
public final class HessianGenerator {
    private final Instrument base;

    /** @throws IllegalArgumentException if it is a Bermudan whose exercise is not decided */
    public HessianGenerator(Instrument base) {
        LabelProgram.requirePolicy(base);
        this.base = base;
    }

    /**
     * The samples with their second-order labels, the same bits on any number of threads.
     *
     * @param samples what {@link LabelGenerator} made of that plan
     * @throws IllegalArgumentException if samples, plan and directions are not of one shape, or the method does not serve there
     */
    public SecondOrderSamples generate(
            LabelledSamples samples, SamplingPlan plan, Directions directions, HessianMethod method, int threads) {
        requireShapes(samples, plan, directions);
        final double[] hd = new double[samples.size() * directions.count() * directions.size()];
        final HessianBlock.Maker maker = maker(plan, directions, method);
        final int rows = RowsOfBlock.of(maker.of(1).slots());
        ParallelChunks.run((samples.size() - 1) / rows + 1, threads, () -> {
            final HessianBlock block = maker.of(rows);
            return chunk -> block.label(chunk * rows, samples, LabelProgram.paths(plan), hd);
        });
        return new SecondOrderSamples(samples, directions, hd);
    }

    private static void requireShapes(LabelledSamples samples, SamplingPlan plan, Directions directions) {
        final boolean ofPlan = samples.layout().equals(plan.layout()) && samples.size() == plan.samples();
        if (!ofPlan || directions.size() != plan.layout().size()) {
            throw new IllegalArgumentException("samples and directions must be of the plan's shape: samples.layout="
                    + samples.layout() + ", samples.size=" + samples.size() + ", plan.layout=" + plan.layout()
                    + ", plan.samples=" + plan.samples() + ", directions.size=" + directions.size());
        }
    }

    private HessianBlock.Maker maker(SamplingPlan plan, Directions directions, HessianMethod method) {
        final SimulatedInstrument program = LabelProgram.of(base, plan);
        if (method instanceof HessianMethod.Smoothed smoothed) {
            return lanes -> new RoundedHessian(program, base, plan, directions, smoothed.width(), lanes);
        }
        requireLevels(plan.layout(), directions);
        final LevelScore score = new LevelScore(program);
        requireFinite(score, program, plan);
        return lanes -> new ScoreHessian(program, base, plan, score, directions, lanes);
    }

    private static void requireLevels(FactorLayout layout, Directions directions) {
        for (int r = 0; r < directions.count(); r++) {
            final double[] direction = directions.row(r);
            for (int j = 0; j < direction.length; j++) {
                if (direction[j] != 0.0 && !layout.factor(j).isLevel()) {
                    throw new IllegalArgumentException("only levels have a likelihood ratio, smooth for others: column="
                            + layout.factor(j).name() + ", directions[" + r + "]=" + Arrays.toString(direction));
                }
            }
        }
    }

    /** The score grows without bound as the variance of the first step vanishes: refused where the box goes so far. */
    private void requireFinite(LevelScore score, SimulatedInstrument program, SamplingPlan plan) {
        final FactorLayout layout = plan.layout();
        final double[] corner = base.read(layout);
        for (int j = 0; j < corner.length; j++) {
            final FactorId factor = layout.factor(j);
            corner[j] = factor.kind().isNonNegative() ? plan.box().low()[j] : corner[j];
        }
        final List<Plain> p = Arrays.stream(base.with(layout, corner).read(program.factors()))
                .mapToObj(Plain::new)
                .toList();
        for (int column : layout.levels()) {
            final double[] unit = new double[layout.size()];
            unit[column] = 1.0;
            final double[] levels = ofLevels(layout, unit, base.size());
            if (!score.weights(levels, p).stream().allMatch(weight -> Double.isFinite(weight.value()))) {
                throw new IllegalArgumentException(
                        "a score needs a first step with variance at the lowest vol and T of the box:" + " columns="
                                + layout + ", lowest=" + Arrays.toString(corner));
            }
        }
    }

    /** A direction's part in the levels, one entry per underlying. */
    static double[] ofLevels(FactorLayout layout, double[] direction, int underlyings) {
        final double[] levels = new double[underlyings];
        for (int column : layout.levels()) {
            levels[layout.factor(column).i()] = direction[column];
        }
        return levels;
    }
}
