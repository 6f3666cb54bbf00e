package io.espalier.bench.experiment;

import io.espalier.pricing.Valuation;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.surrogate.certify.ComparedPoint;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Errors of each level's own gamma, from the points at which a surrogate is compared; where there is no gamma nothing is. */
final class OwnGammas implements ComparedPoint {
    private final List<String> names;
    private final int levels;
    private final double[] mean;
    private final double[] spread;
    private final double[] squaredError;
    private long points;

    OwnGammas(FactorLayout layout) {
        names = Arrays.stream(layout.levels())
                .mapToObj(column -> "gamma_" + layout.factor(column).name())
                .toList();
        levels = names.size();
        mean = new double[levels];
        spread = new double[levels];
        squaredError = new double[levels];
    }

    @Override
    public void accept(double[] x, Valuation candidate, Valuation reference) {
        if (!reference.hasCurvature()) {
            return;
        }
        points++;
        for (int i = 0; i < levels; i++) {
            final double theirs = reference.curvature()[i * levels + i];
            // Welford's update, which does not cancel.
            final double step = theirs - mean[i];
            mean[i] += step / points;
            spread[i] += step * (theirs - mean[i]);
            final double error = candidate.curvature()[i * levels + i] - theirs;
            squaredError[i] += error * error;
        }
    }

    List<Misfit> misfits() {
        return IntStream.range(0, levels)
                .mapToObj(i -> new Misfit(names.get(i), spread[i] > 0.0 ? squaredError[i] / spread[i] : Double.NaN))
                .toList();
    }
}
