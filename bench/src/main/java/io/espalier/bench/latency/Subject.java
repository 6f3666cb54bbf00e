package io.espalier.bench.latency;

import io.espalier.risk.pipeline.WaitPolicy;

/** Something to measure: opens a fresh channel for every window. */
record Subject(String name, Opening opening) {

    /** How a channel is opened. */
    @FunctionalInterface
    interface Opening {

        /**
         * @param settling ticks offered before the measured ones
         * @param measured ticks measured
         */
        TickChannel open(WaitPolicy waiting, long settling, long measured);
    }
}
