package io.espalier.bench.latency;

import java.util.function.Supplier;

/** Something to measure: opens a fresh channel for every window. */
record Subject(SubjectKind kind, Supplier<TickChannel> opening) {

    TickChannel open() {
        return opening.get();
    }
}
