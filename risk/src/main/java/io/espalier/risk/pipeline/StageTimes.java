package io.espalier.risk.pipeline;

import java.util.Arrays;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;

/**
 * Where the time of a batch goes, stage by stage, in nanoseconds; nothing where it is not wanted, since every reading of the clock
 * costs some 25 ns.
 *
 * <p>Each stage is recorded by one thread, wait-free and without allocation; any thread takes intervals.
 */
public final class StageTimes {
    /** The stations of a batch. */
    public enum Station {
        /** From the publication of its oldest row until intake takes it. */
        WAITING("waiting"),
        /** Judging and journalling. */
        INTAKE("intake"),
        /** From the end of intake until the book takes it. */
        HANDOVER("handover"),
        /** Moving and valuing positions. */
        PRICING("pricing"),
        /** Totals, the published set, and who listens to it. */
        PUBLICATION("publication");

        private final String label;

        Station(String label) {
            this.label = label;
        }

        /** The name in reports. */
        public String label() {
            return label;
        }
    }

    private static final long HIGHEST = 3_600_000_000_000L;
    private static final int DIGITS = 2;

    private final SingleWriterRecorder[] recorders;

    /** @param wanted whether anything is recorded */
    StageTimes(boolean wanted) {
        recorders = wanted
                ? Arrays.stream(Station.values())
                        .map(station -> new SingleWriterRecorder(1, HIGHEST, DIGITS))
                        .toArray(SingleWriterRecorder[]::new)
                : new SingleWriterRecorder[0];
    }

    /** Whether anything is recorded. */
    public boolean isWanted() {
        return recorders.length > 0;
    }

    /** The present moment where it is wanted, else 0. */
    long now() {
        return recorders.length > 0 ? System.nanoTime() : 0;
    }

    /** Records a station that was left at {@code to}, and gives {@code to}, where the next one begins. */
    long record(Station station, long from, long to) {
        if (recorders.length > 0) {
            recorders[station.ordinal()].recordValue(Math.max(1, Math.min(HIGHEST, to - from)));
        }
        return to;
    }

    /** What was recorded of a station since the last call; empty where nothing is. */
    public Histogram takeInterval(Station station) {
        return recorders.length > 0
                ? recorders[station.ordinal()].getIntervalHistogram()
                : new Histogram(1, HIGHEST, DIGITS);
    }
}
