package io.espalier.bench.experiment.enclosure;

import io.espalier.pricing.interval.Box;
import io.espalier.pricing.interval.Cell;
import io.espalier.pricing.interval.Interval;
import io.espalier.surrogate.enclose.BandPass;
import io.espalier.surrogate.enclose.CellSplitting;
import io.espalier.surrogate.enclose.CellSweep;
import io.espalier.surrogate.enclose.IntervalPass;
import io.espalier.surrogate.enclose.NetworkEnclosure;
import io.espalier.surrogate.network.Network;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Widths of enclosures over sampled widths, and what they cost. */
final class Tightness {
    private static final int POINTS = 200_000;
    private static final long SEED = 5L;

    private final Network network;
    private final String boxName;
    private final Box box;
    private final int threads;
    private final SampledRanges sampled;

    Tightness(Network network, String boxName, Box box, int threads) {
        this.network = network;
        this.boxName = boxName;
        this.box = box;
        this.threads = threads;
        sampled = SampledRanges.of(network, box, POINTS, SEED);
    }

    /** What one piece of work gave, and its wall time. */
    private record Timed<T>(T answer, double seconds) {
        static <T> Timed<T> of(Supplier<T> work) {
            final long began = System.nanoTime();
            final T answer = work.get();
            return new Timed<>(answer, (System.nanoTime() - began) * 1e-9);
        }
    }

    TightnessRow plain() {
        final Timed<NetworkEnclosure> timed = Timed.of(() -> IntervalPass.enclose(network, box));
        final double value = timed.answer().output().width() / sampled.width();
        final double delta = worst(timed.answer().gradient());
        return new TightnessRow(
                boxName, "plain intervals", 1, value, timed.seconds(), delta, timed.seconds(), Double.NaN, Double.NaN);
    }

    TightnessRow banded(int cells) {
        final BandPass pass = new BandPass(network);
        final List<Cell> pieces = CellSplitting.along(network, box).cells(cells);
        final Timed<Interval> value = Timed.of(
                () -> hull(CellSweep.over(pieces, cell -> pass.enclose(cell).range(), threads)));
        final Timed<Interval[]> gradient =
                Timed.of(() -> CellSweep.over(pieces, cell -> pass.enclose(cell).gradient(), threads).stream()
                        .reduce(Tightness::hull)
                        .orElseThrow());
        final double[] ones = new double[box.size()];
        Arrays.fill(ones, 1.0);
        final Timed<Interval> gamma = Timed.of(() -> hull(CellSweep.over(
                pieces, cell -> pass.enclose(cell).curvature(ones, ones).over(cell), threads)));
        return new TightnessRow(
                boxName,
                "bands over cells",
                pieces.size(),
                value.answer().width() / sampled.width(),
                value.seconds(),
                worst(gradient.answer()),
                gradient.seconds(),
                gamma.answer().width() / sampled.gammaWidth(),
                gamma.seconds());
    }

    private double worst(Interval[] gradient) {
        double worst = 0.0;
        for (int j = 0; j < gradient.length; j++) {
            worst = Math.max(worst, gradient[j].width() / sampled.width(j));
        }
        return worst;
    }

    private static Interval hull(List<Interval> ranges) {
        return ranges.stream().reduce(Interval::hull).orElseThrow();
    }

    private static Interval[] hull(Interval[] a, Interval[] b) {
        final Interval[] hull = new Interval[a.length];
        for (int j = 0; j < hull.length; j++) {
            hull[j] = a[j].hull(b[j]);
        }
        return hull;
    }
}
