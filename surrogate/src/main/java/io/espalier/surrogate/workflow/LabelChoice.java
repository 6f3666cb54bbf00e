package io.espalier.surrogate.workflow;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.label.Directions;
import io.espalier.pricing.label.GradientDirections;
import io.espalier.pricing.label.HessianMethod;
import io.espalier.pricing.label.LabelOptions;
import io.espalier.pricing.label.LabelStream;
import io.espalier.pricing.label.LabelledSamples;
import io.espalier.pricing.label.PathLabels;
import io.espalier.pricing.label.SamplingPlan;
import java.util.Arrays;
import java.util.Optional;

/** Decides what labels a specification's rows get. */
final class LabelChoice {
    private static final double LEVELS_SHARE = 0.999;
    private static final int MOST_DIRECTIONS = 16;
    private static final int PILOT_ROWS = 4096;
    private static final double WIDTH_SHARE = 0.1;

    private final SurrogateSpec spec;
    private final int threads;

    LabelChoice(SurrogateSpec spec, int threads) {
        this.spec = spec;
        this.threads = threads;
    }

    /** @throws IllegalArgumentException if what is asked for does not serve the product or the columns */
    LabelStream stream() {
        PathLabels paths = paths();
        if (spec.training().order() < 2 || spec.sampling().layout().levels().length == 0) {
            return of(firstOrder(paths));
        }
        Directions directions = directions(paths);
        if (paths != PathLabels.PLAIN) {
            return of(new LabelOptions(paths, Optional.of(directions), new HessianMethod.Pathwise()));
        }
        HessianMethod ratio = new HessianMethod.LikelihoodRatio();
        HessianMethod smoothed = new HessianMethod.Smoothed(width());
        return switch (spec.labels().curvature()) {
            case LIKELIHOOD_RATIO -> of(LabelOptions.along(directions, ratio));
            case SMOOTHED -> of(LabelOptions.along(directions, smoothed));
            case AUTO ->
                firstThatServes(LabelOptions.along(directions, ratio), LabelOptions.along(directions, smoothed));
        };
    }

    private LabelStream of(LabelOptions options) {
        return new LabelStream(spec.instrument(), spec.sampling(), options);
    }

    private LabelStream firstThatServes(LabelOptions first, LabelOptions second) {
        try {
            return of(first);
        } catch (IllegalArgumentException doesNotServe) {
            return of(second);
        }
    }

    private PathLabels paths() {
        return switch (spec.labels().paths()) {
            case PLAIN -> PathLabels.PLAIN;
            case SURVIVAL -> PathLabels.SURVIVAL;
            case CONDITIONAL -> PathLabels.CONDITIONAL;
            case AUTO -> {
                if (spec.instrument() instanceof GarchInstrument) {
                    yield PathLabels.CONDITIONAL;
                }
                yield LabelStream.admitsSurvival(spec.instrument()) ? PathLabels.SURVIVAL : PathLabels.PLAIN;
            }
        };
    }

    private static LabelOptions firstOrder(PathLabels paths) {
        return paths == PathLabels.PLAIN
                ? LabelOptions.firstOrder()
                : new LabelOptions(paths, Optional.empty(), new HessianMethod.Pathwise());
    }

    /** The leading directions of the gradients in the levels, found from a few first-order rows. */
    private Directions directions(PathLabels paths) {
        LabelStream pilot = of(firstOrder(paths));
        LabelledSamples rows = pilot.rows(0L, PILOT_ROWS, threads).first();
        SamplingPlan plan = spec.sampling();
        int[] levels = plan.layout().levels();
        double[] scale = deviations(rows, levels);
        GradientDirections found = GradientDirections.of(slopes(rows, levels), scale);
        int asked = spec.labels().directions();
        int count = asked > 0 ? asked : Math.min(MOST_DIRECTIONS, found.count(LEVELS_SHARE));
        double[][] directions = new double[count][plan.layout().size()];
        double[][] leading = found.leading(count);
        for (int r = 0; r < count; r++) {
            for (int l = 0; l < levels.length; l++) {
                directions[r][levels[l]] = leading[r][l] * scale[l];
            }
        }
        return Directions.of(directions);
    }

    private static double[] slopes(LabelledSamples rows, int[] levels) {
        int d = rows.layout().size();
        double[] slopes = new double[rows.size() * levels.length];
        for (int i = 0; i < rows.size(); i++) {
            for (int l = 0; l < levels.length; l++) {
                slopes[i * levels.length + l] = rows.dy()[i * d + levels[l]];
            }
        }
        return slopes;
    }

    private static double[] deviations(LabelledSamples rows, int[] levels) {
        int d = rows.layout().size();
        double[] deviations = new double[levels.length];
        for (int l = 0; l < levels.length; l++) {
            int column = levels[l];
            double[] values = new double[rows.size()];
            Arrays.setAll(values, i -> rows.x()[i * d + column]);
            double mean = Arrays.stream(values).average().orElseThrow();
            double variance = Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElseThrow();
            deviations[l] = variance > 0.0 ? Math.sqrt(variance) : 1.0;
        }
        return deviations;
    }

    /** A tenth of the deviation of the basket to expiry, were its levels to move as one. */
    private double width() {
        if (spec.labels().width() > 0.0) {
            return spec.labels().width();
        }
        if (!(spec.instrument() instanceof Instrument instrument)) {
            throw new IllegalArgumentException("labels under GARCH are made of conditional paths: paths="
                    + spec.labels().paths().label());
        }
        double[] weights = instrument.product().weights();
        double deviation = 0.0;
        for (int i = 0; i < weights.length; i++) {
            deviation += Math.abs(weights[i]) * instrument.market().vols()[i];
        }
        return WIDTH_SHARE * deviation * Math.sqrt(instrument.product().expiry());
    }
}
