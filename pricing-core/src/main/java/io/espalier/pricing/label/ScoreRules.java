package io.espalier.pricing.label;

import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.engine.LevelScore;
import io.espalier.pricing.engine.PathInputs;
import io.espalier.pricing.market.FactorLayout;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The score of a plan's rows, and what it must keep to. */
final class ScoreRules {

    private ScoreRules() {}

    /** @throws IllegalArgumentException if a direction leaves the levels, or the levels have no score all over the box */
    static LevelScore score(RowProgram program, Directions directions) {
        requireLevels(program.plan().layout(), directions);
        final LevelScore score = new LevelScore(program.program());
        requireFinite(score, program);
        return score;
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
    private static void requireFinite(LevelScore score, RowProgram program) {
        final FactorLayout layout = program.plan().layout();
        final PathInputs<Plain> inputs = PathInputs.of(program.program(), program.lowestCorner());
        for (int column : layout.levels()) {
            final int level = layout.factor(column).i();
            final List<Plain> unit = IntStream.range(0, program.base().size())
                    .mapToObj(i -> new Plain(i == level ? 1.0 : 0.0))
                    .toList();
            if (!score.weights(unit, inputs).stream().allMatch(weight -> Double.isFinite(weight.value()))) {
                throw new IllegalArgumentException(
                        "a score needs a first step with variance at the lowest vol and T of the box:" + " columns="
                                + layout + ", box.low="
                                + Arrays.toString(program.plan().box().low()));
            }
        }
    }
}
