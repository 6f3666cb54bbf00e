package io.espalier.adapters.report.svg;

import io.espalier.adapters.report.chart.Range;
import io.espalier.adapters.report.chart.Scale;
import java.util.List;

/**
 * Lays values along a stretch of the drawing.
 *
 * @param range the values shown; never a single point, positive on a logarithmic scale
 * @param from where the low end lies
 * @param to where the high end lies; below {@code from} on a vertical axis
 */
record Ruler(Scale scale, Range range, double from, double to) {
    private static final double AIR = 0.04;

    /** The data's range with some air at both ends. */
    static Range aired(Scale scale, Range data) {
        return scale == Scale.LOG ? airedLog(data) : airedLinear(data);
    }

    private static Range airedLinear(Range data) {
        final Range range = data.withWidth();
        final double air = AIR * (range.high() - range.low());
        return new Range(range.low() - air, range.high() + air);
    }

    private static Range airedLog(Range data) {
        final Range range = data.withWidth();
        final double air = Math.pow(10.0, AIR * (Math.log10(range.high()) - Math.log10(range.low())));
        return new Range(
                Math.max(Double.MIN_NORMAL, range.low() / air), Math.min(Double.MAX_VALUE, range.high() * air));
    }

    double at(double value) {
        return from + (to - from) * share(value);
    }

    List<Tick> ticks() {
        return scale == Scale.LOG ? Ticks.log(range) : Ticks.linear(range);
    }

    private double share(double value) {
        return scale == Scale.LOG
                ? (Math.log(value) - Math.log(range.low())) / (Math.log(range.high()) - Math.log(range.low()))
                : (value - range.low()) / (range.high() - range.low());
    }
}
