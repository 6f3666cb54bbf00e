package io.espalier.adapters.cli.train;

import io.espalier.surrogate.train.EpochReport;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/** How far one training is, in a line: epochs, losses, what is left over, and how long it may still take. */
final class StageProgress {
    private static final double NANOS = 1e9;

    private final String stage;
    private final int starts;
    private final int epochs;
    private final LongSupplier nanoTime;
    private final long began;
    private final Map<Integer, Integer> done = new HashMap<>();
    private int doneBefore = -1;

    /** @param epochs of each start at most, 0 where nobody knows */
    StageProgress(String stage, int starts, int epochs, LongSupplier nanoTime) {
        this.stage = stage;
        this.starts = starts;
        this.epochs = epochs;
        this.nanoTime = nanoTime;
        began = nanoTime.getAsLong();
    }

    /** The line after one more epoch. */
    String line(EpochReport report) {
        done.put(report.start(), report.epoch());
        if (doneBefore < 0) {
            // What another process had done took this one no time.
            doneBefore = report.epoch() - 1;
        }
        StringBuilder line = new StringBuilder(stage).append(": ");
        if (starts > 1) {
            line.append("start ")
                    .append(report.start() + 1)
                    .append('/')
                    .append(starts)
                    .append(", ");
        }
        line.append("epoch ").append(report.epoch());
        if (epochs > 0) {
            line.append('/').append(epochs);
        }
        line.append(String.format(
                Locale.ROOT,
                ", loss %.4g, validation loss %.4g, R2 of noisy values %.4f",
                report.trainLoss(),
                report.validationLoss(),
                1.0 - report.validationValue()));
        append(line, ", error of gradients ", report.validationGradient());
        append(line, ", of curvatures ", report.validationCurvature());
        secondsLeft().ifPresent(seconds -> line.append(String.format(Locale.ROOT, ", %.0f s left", seconds)));
        return line.toString();
    }

    private static void append(StringBuilder line, String name, double error) {
        if (error > 0.0) {
            line.append(name).append(String.format(Locale.ROOT, "%.4g", error));
        }
    }

    /** As if every epoch to come took as long as those so far, on average. */
    OptionalDouble secondsLeft() {
        int epochsDone = done.values().stream().mapToInt(Integer::intValue).sum() - doneBefore;
        int left = starts * epochs - doneBefore - epochsDone;
        if (epochs == 0 || epochsDone <= 0 || left < 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((nanoTime.getAsLong() - began) / NANOS / epochsDone * left);
    }
}
