package io.espalier.adapters.report.page;

import io.espalier.adapters.report.chart.Chart;

/**
 * A chart with the name by which links and files find it.
 *
 * @param name lower-case letters, digits and single hyphens; unique on its page
 * @param chart what is shown
 */
public record Figure(String name, Chart chart) {
    /** @throws IllegalArgumentException if the name could not be both an anchor and a file name */
    public Figure {
        Names.demandPlain(name);
    }
}
