package io.espalier.adapters.report.svg;

import io.espalier.adapters.report.chart.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Round values to mark on an axis: 1, 2 or 5 times a power of ten. */
final class Ticks {
    private static final int ABOUT = 5;
    private static final int MOST_DECADES = 9;
    private static final int[] ROUND = {1, 2, 5};

    private Ticks() {}

    /** About five equally spaced round values inside the range, which must not be a point. */
    static List<Tick> linear(Range range) {
        final double rough = (range.high() - range.low()) / ABOUT;
        final int exponent = (int) Math.floor(Math.log10(rough));
        final double mantissa = rough / Math.pow(10.0, exponent);
        final int factor = mantissa < 1.5 ? 1 : mantissa < 3.5 ? 2 : mantissa < 7.5 ? 5 : 10;
        final double step = factor * Math.pow(10.0, exponent);
        // Steps are counted, not added up: the labels are exact and a step below one ulp cannot loop for ever.
        return LongStream.rangeClosed((long) Math.ceil(range.low() / step), (long) Math.floor(range.high() / step))
                .mapToObj(k -> tick(k * factor, exponent))
                .toList();
    }

    /** Powers of ten inside the range, with 2 and 5 between where there are few; the range must be positive. */
    static List<Tick> log(Range range) {
        final List<Tick> decades = decades(range);
        if (decades.size() > 2) {
            return decades;
        }
        final List<Tick> finer = within(range, ROUND);
        return finer.size() > 1 ? finer : linear(range);
    }

    /** Powers of ten inside the range, at most {@value #MOST_DECADES}. */
    static List<Tick> decades(Range range) {
        final List<Tick> all = within(range, 1);
        final int stride = 1 + all.size() / MOST_DECADES;
        return IntStream.range(0, all.size())
                .filter(i -> i % stride == 0)
                .mapToObj(all::get)
                .toList();
    }

    private static List<Tick> within(Range range, int... factors) {
        final List<Tick> ticks = new ArrayList<>();
        for (int e = exponent(range.low()); e <= exponent(range.high()); e++) {
            for (final int factor : factors) {
                final Tick tick = tick(factor, e);
                if (tick.value() >= range.low() && tick.value() <= range.high()) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    private static int exponent(double value) {
        return (int) Math.floor(Math.log10(value));
    }

    private static Tick tick(long mantissa, int exponent) {
        final BigDecimal value = BigDecimal.valueOf(mantissa).scaleByPowerOfTen(exponent);
        return new Tick(value.doubleValue(), Numerals.text(value));
    }
}
