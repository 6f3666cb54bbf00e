package io.espalier.pricing.regress;

import io.espalier.pricing.math.Moments;
import java.util.List;
import java.util.stream.Stream;

/** What some of the points say of a function, as two triangles: their values, and their slopes. */
final class Fold {
    private final TallSystem values;
    private final TallSystem slopes;
    private final Moments y = new Moments();
    private double slopeSquares;

    private Fold(int functions) {
        this.values = new TallSystem(functions);
        this.slopes = new TallSystem(functions);
    }

    /** Value i in fold i mod folds, its slopes with it; one fold more holds the slopes seen elsewhere. */
    static List<Fold> split(DifferentialSamples samples, int folds) {
        final List<Fold> parts = Stream.generate(() -> new Fold(samples.functions()))
                .limit(folds + 1L)
                .toList();
        for (int i = 0; i < samples.values().length; i++) {
            final Fold part = parts.get(i % folds);
            part.values.add(samples.values()[i], samples.y()[i], 1.0);
            part.y.add(1L, samples.y()[i], 0.0);
        }
        for (int m = 0; m < samples.slopes().length; m++) {
            final int point = samples.points()[m];
            final double dy = samples.dy()[m];
            final Fold part = parts.get(point == DifferentialSamples.ELSEWHERE ? folds : point % folds);
            part.slopes.add(samples.slopes()[m], dy, 1.0);
            part.slopeSquares += dy * dy;
        }
        return parts;
    }

    /** What a regression makes of some folds together. */
    static RegressionFit fit(DifferentialRegression regression, List<Fold> parts) {
        final Moments y = new Moments();
        parts.forEach(part -> y.add(part.y));
        final double root = regression.rootOfWeight(
                y.squares(),
                parts.stream().mapToDouble(part -> part.slopeSquares).sum());
        final TallSystem system = new TallSystem(parts.get(0).values.functions());
        for (Fold part : parts) {
            system.addAll(part.values, 1.0);
            if (root > 0.0) {
                system.addAll(part.slopes, root);
            }
        }
        regression.addRidge(system, y.count());
        return system.solve();
    }

    /** Squared errors of this fold's values. */
    double squaredError(RegressionFit fit) {
        return values.squaredError(fit);
    }
}
