package io.espalier.bench.experiment;

import io.espalier.pricing.Valuation;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.surrogate.certify.ComparedPoint;
import io.espalier.surrogate.certify.ValidationReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Errors of each level's own gamma and of the sum of the levels' Hessian, from the points at which a surrogate is compared; a point whose
 * reference has no curvature is passed over.
 */
final class LevelGammas implements ComparedPoint {
    /** Variance, over the largest of all, below which a gamma is zero but for rounding: that of a spread moved as one. */
    private static final double ROUNDING = 1e-20;

    private final List<String> names;
    private final int levels;
    private final double[] mean;
    private final double[] spread;
    private final double[] squaredError;
    private long points;

    LevelGammas(FactorLayout layout) {
        levels = layout.levels().length;
        names = new ArrayList<>(Arrays.stream(layout.levels())
                .mapToObj(column -> "gamma_" + layout.factor(column).name())
                .toList());
        names.add(ValidationReport.GAMMA);
        mean = new double[levels + 1];
        spread = new double[levels + 1];
        squaredError = new double[levels + 1];
    }

    @Override
    public void accept(double[] x, Valuation candidate, Valuation reference) {
        if (!reference.hasCurvature()) {
            return;
        }
        points++;
        for (int i = 0; i < levels; i++) {
            add(i, candidate.curvature()[i * levels + i], reference.curvature()[i * levels + i]);
        }
        add(
                levels,
                Arrays.stream(candidate.curvature()).sum(),
                Arrays.stream(reference.curvature()).sum());
    }

    private void add(int output, double ours, double theirs) {
        // Welford's update, which does not cancel.
        final double step = theirs - mean[output];
        mean[output] += step / points;
        spread[output] += step * (theirs - mean[output]);
        squaredError[output] += (ours - theirs) * (ours - theirs);
    }

    /** One per level and the sum; NaN where the reference never changes. */
    List<Misfit> misfits() {
        final double least = ROUNDING * Arrays.stream(spread).max().orElseThrow();
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Misfit(names.get(i), spread[i] > least ? squaredError[i] / spread[i] : Double.NaN))
                .toList();
    }

    /** That of the sum of the levels' Hessian. */
    Misfit sum() {
        return misfits().get(levels);
    }
}
