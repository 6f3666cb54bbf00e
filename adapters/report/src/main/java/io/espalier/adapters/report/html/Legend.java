package io.espalier.adapters.report.html;

import io.espalier.adapters.report.chart.Bars;
import io.espalier.adapters.report.chart.ChartReader;
import io.espalier.adapters.report.chart.Curve;
import io.espalier.adapters.report.chart.Lines;
import io.espalier.adapters.report.chart.Percentiles;
import io.espalier.adapters.report.chart.Scatter;
import java.util.List;
import java.util.stream.IntStream;

/** What each mark of a chart means. */
final class Legend implements ChartReader<List<Key>> {
    @Override
    public List<Key> scatter(Scatter scatter) {
        return List.of(new Key("truth", "true"), new Key("predicted", "predicted"));
    }

    @Override
    public List<Key> bars(Bars bars) {
        return List.of(new Key("kept", "kept"), new Key("removed", "removed"));
    }

    @Override
    public List<Key> lines(Lines lines) {
        return keys(lines.curves());
    }

    @Override
    public List<Key> percentiles(Percentiles percentiles) {
        return keys(percentiles.curves());
    }

    private static List<Key> keys(List<Curve> curves) {
        return IntStream.range(0, curves.size())
                .mapToObj(i -> new Key("line" + i, curves.get(i).label()))
                .toList();
    }
}
