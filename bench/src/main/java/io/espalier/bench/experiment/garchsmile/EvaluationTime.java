package io.espalier.bench.experiment.garchsmile;

import io.espalier.bench.experiment.Spread;

/** Nanoseconds per evaluation of one piece of work over interleaved rounds. */
public record EvaluationTime(String name, Spread nanos) {}
