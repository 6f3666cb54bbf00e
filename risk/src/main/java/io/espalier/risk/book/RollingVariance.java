package io.espalier.risk.book;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.engine.GarchStep;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;

/** The variance of a GARCH position from close to close; within a day the level moves and nothing else. */
final class RollingVariance {
    private final GarchStep step;
    private final int level;
    private final int variance;
    private final int steps;
    private double lastClose;

    /** As the instrument stands: its level is the close before the first day. */
    RollingVariance(GarchInstrument instrument, FactorLayout layout) {
        step = new GarchStep(instrument);
        level = layout.levels()[0];
        variance = layout.columnOf(FactorId.of(FactorId.Kind.FIRST_VARIANCE));
        steps = layout.columnOf(FactorId.of(FactorId.Kind.EXPIRY));
        lastClose = instrument.market().level();
    }

    /** The day is over at the level where {@code x} stands: one step less, and the variance that the day's return leaves. */
    void close(double[] x) {
        x[variance] = step.next(x[variance], lastClose, x[level]);
        x[steps] = Math.max(0.0, x[steps] - 1.0);
        lastClose = x[level];
    }
}
