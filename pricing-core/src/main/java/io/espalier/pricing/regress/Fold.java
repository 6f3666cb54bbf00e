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

    Fold(int functions) {
        this.values = new TallSystem(functions);
        this.slopes = new TallSystem(functions);
    }

    /** Value i in fold i mod folds, its slopes with it; one fold more, the last, holds the slopes seen elsewhere. */
    static List<Fold> of(DifferentialSamples samples, int folds) {
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

    /** Takes in what another one says. */
    void addAll(Fold other) {
        values.addAll(other.values, 1.0);
        slopes.addAll(other.slopes, 1.0);
        y.add(other.y);
        slopeSquares += other.slopeSquares;
    }

    /** What a regression makes of it. */
    RegressionFit fit(DifferentialRegression regression) {
        final double root = regression.rootOfWeight(y.squares(), slopeSquares);
        final TallSystem system = new TallSystem(values.functions());
        system.addAll(values, 1.0);
        if (root > 0.0) {
            system.addAll(slopes, root);
        }
        regression.addRidge(system, y.count());
        return system.solve();
    }

    /** Squared errors of its values. */
    double squaredError(RegressionFit fit) {
        return values.squaredError(fit);
    }
}
