package io.espalier.adapters.report.chart;

/** The data of one chart: what is shown, never how. */
public sealed interface Chart permits Scatter, Bars, Lines, Percentiles {
    /** Heading of the chart, plain text. */
    String title();

    /** One plain sentence for a reader who cannot see the chart. */
    String description();

    /** Hands this chart to the method of {@code reader} for its kind. */
    <R> R read(ChartReader<R> reader);
}
