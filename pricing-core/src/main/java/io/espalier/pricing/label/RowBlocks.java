package io.espalier.pricing.label;

import io.espalier.pricing.engine.LevelScore;
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

    private static void requireSize(SamplingPlan plan, Directions directions) {
        if (directions.size() != plan.layout().size()) {
            throw new IllegalArgumentException("directions must have one entry per column: directions.size="
                    + directions.size() + ", layout.size=" + plan.layout().size() + " "
                    + plan.layout().names());
        }
    }
}
