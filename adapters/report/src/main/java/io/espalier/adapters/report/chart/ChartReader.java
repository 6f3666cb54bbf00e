package io.espalier.adapters.report.chart;

/**
 * One way to treat every kind of chart.
 *
 * @param <R> what reading a chart yields
 */
public interface ChartReader<R> {
    R scatter(Scatter scatter);

    R bars(Bars bars);

    R lines(Lines lines);

    R percentiles(Percentiles percentiles);
}
