package io.espalier.pricing.label;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.emit.PathCompiler;
import io.espalier.pricing.engine.LevelScore;
import io.espalier.pricing.engine.SurvivalPaths;
import io.espalier.pricing.engine.SurvivalStep;
import io.espalier.pricing.graph.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Chooses the blocks that label the rows of a plan. */
final class RowBlocks {

    private RowBlocks() {}

    /** Blocks of first order. */
    static RowBlock.Maker firstOrder(RowProgram program, Supplier<RowSource> points) {
        return rows -> new LabelBlock(program, points.get(), rows);
    }

    /**
     * Blocks of first and second order.
     *
     * @param along the direction of each row, some of {@code directions}
     * @throws IllegalArgumentException if the method does not serve there
     */
    static RowBlock.Maker secondOrder(
            RowProgram program,
            HessianMethod method,
            Directions directions,
            Supplier<RowSource> points,
            RowSource along) {
        requireSize(program.plan(), directions);
        if (method instanceof HessianMethod.Smoothed smoothed) {
            return rows -> new RoundedBlock(program, smoothed.width(), points.get(), along, rows);
        }
        if (method instanceof HessianMethod.LikelihoodRatio) {
            final LevelScore score = ScoreRules.score(program, directions);
            return rows -> new ScoredBlock(program, score, points.get(), along, rows);
        }
        throw new IllegalArgumentException("only labels that are smooth have pathwise second derivatives: method="
                + method + ", type=" + program.base().product().label());
    }

    /**
     * Blocks of paths that survive, of both orders where there are directions.
     *
     * @throws IllegalArgumentException if the instrument has no such paths, or a step of theirs no variance somewhere in the box
     */
    static RowBlock.Maker survival(RowProgram program, Optional<Directions> directions, Supplier<RowSource> points) {
        final SurvivalPaths survival = new SurvivalPaths(program.program());
        requireVariance(program, survival);
        if (directions.isEmpty()) {
            return rows -> SurvivalBlock.firstOrder(program, survival, points.get(), rows);
        }
        requireSize(program.plan(), directions.get());
        final RowSource along = directions.get().inTurn();
        return rows -> SurvivalBlock.secondOrder(program, survival, points.get(), along, rows);
    }

    /**
     * Blocks of a European option under GARCH, of both orders where there are directions.
     *
     * @throws IllegalArgumentException if no such labels are known of the instrument or the plan, or the method is another
     */
    static RowBlock.Maker garch(GarchInstrument base, SamplingPlan plan, LabelOptions options, PathCompiler compiler) {
        if (options.paths() != PathLabels.CONDITIONAL) {
            throw new IllegalArgumentException(
                    "labels under GARCH are made of conditional paths: paths=" + options.paths());
        }
        if (options.directions().isEmpty()) {
            final GarchProgram program = new GarchProgram(base, plan, compiler, Order.GRADIENT);
            return rows -> GarchBlock.firstOrder(program, PointSampler.of(plan, base), rows);
        }
        requireSize(plan, options.directions().get());
        final GarchProgram program = new GarchProgram(base, plan, compiler, Order.CURVATURE);
        return rows -> GarchBlock.secondOrder(
                program, PointSampler.of(plan, base), options.directions().get().inTurn(), rows);
    }

    private static void requireVariance(RowProgram program, SurvivalPaths survival) {
        final List<Plain> p = program.lowestCorner();
        for (SurvivalStep<Plain> step : survival.inputs(p).steps()) {
            if (!(step.basket().deviation().value() > 0.0)) {
                throw new IllegalArgumentException(
                        "a path survives by steps with variance, at the lowest vol and T of the box too: layout="
                                + program.plan().layout() + ", box.low="
                                + Arrays.toString(program.plan().box().low()));
            }
        }
    }

    private static void requireSize(SamplingPlan plan, Directions directions) {
        if (directions.size() != plan.layout().size()) {
            throw new IllegalArgumentException("directions must have one entry per column: directions.size="
                    + directions.size() + ", layout.size=" + plan.layout().size() + " "
                    + plan.layout().names());
        }
    }
}
