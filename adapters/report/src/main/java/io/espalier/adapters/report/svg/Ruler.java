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
    /** A range narrower than this share of its values is drawn as a point: its ticks could not be told apart. */
    private static final double POINT = 1e-9;

    /** The data's range with some air at both ends. */
    static Range aired(Scale scale, Range data) {
        return scale == Scale.LOG ? airedLog(data) : airedLinear(data);
    }

    private static Range airedLinear(Range data) {
        final double size = Math.max(Math.abs(data.low()), Math.abs(data.high()));
        final double width = data.high() - data.low();
        final double air = width > POINT * size ? AIR * width : size > 0.0 ? 0.5 * size : 0.5;
        return new Range(data.low() - air, data.high() + air);
    }

    private static Range airedLog(Range data) {
        final double width = Math.log10(data.high()) - Math.log10(data.low());
        final double air = Math.pow(10.0, width > POINT ? AIR * width : 0.5);
        return new Range(Math.max(Double.MIN_NORMAL, data.low() / air), Math.min(Double.MAX_VALUE, data.high() * air));
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
