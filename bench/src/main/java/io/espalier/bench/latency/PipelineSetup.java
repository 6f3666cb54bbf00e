package io.espalier.bench.latency;

import io.espalier.risk.book.LiveBook;
import io.espalier.risk.book.Position;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.pipeline.BookListener;
import io.espalier.risk.pipeline.InputPolicy;
import io.espalier.risk.pipeline.PipelineOptions;
import java.util.List;
import java.util.Optional;

/**
 * What a pipeline under measurement is made of.
 *
 * @param nanosPerTick feed time from tick to tick
 * @param listeners who hears of each published set
 * @param swapped what the first position is swapped for
 */
record PipelineSetup(
        RiskBook book,
        PipelineOptions options,
        long nanosPerTick,
        List<BookListener> listeners,
        Optional<Position> swapped) {
    private static final long TEN_MICROS = 10_000;

    /** Every tick priced, the clock running as at 100,000 ticks a second, nobody listening. */
    static PipelineSetup of(RiskBook book, PipelineOptions options) {
        return new PipelineSetup(book, options, TEN_MICROS, List.of(), Optional.empty());
    }

    PipelineSetup conflating() {
        PipelineOptions conflate = options.withInput(InputPolicy.CONFLATE);
        return new PipelineSetup(book, conflate, nanosPerTick, listeners, swapped);
    }

    PipelineSetup with(BookListener listener) {
        return new PipelineSetup(book, options, nanosPerTick, List.of(listener), swapped);
    }

    PipelineSetup swappedFor(Position other) {
        return new PipelineSetup(book, options, nanosPerTick, listeners, Optional.of(other));
    }

    /** The clock jumps with each tick as far as it takes for all positions to be valued. */
    PipelineSetup sweeping() {
        return new PipelineSetup(book, options, LiveBook.SWEEP_NANOS, listeners, swapped);
    }
}
