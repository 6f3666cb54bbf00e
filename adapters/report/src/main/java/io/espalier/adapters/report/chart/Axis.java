package io.espalier.adapters.report.chart;

import static io.espalier.adapters.report.chart.Demand.demand;

/**
 * What runs along an axis.
 *
 * @param label the quantity, plain text
 * @param unit its unit as a reader would write it, empty for a pure number
 * @param scale a logarithmic axis shows positive values only
 */
public record Axis(String label, String unit, Scale scale) {
    /** @throws IllegalArgumentException if the label is blank */
    public Axis {
        demand(!label.isBlank(), () -> "an axis must name its quantity: label='" + label + "', unit='" + unit + "'");
    }

    public static Axis linear(String label, String unit) {
        return new Axis(label, unit, Scale.LINEAR);
    }

    public static Axis log(String label, String unit) {
        return new Axis(label, unit, Scale.LOG);
    }

    /** The label with its unit in brackets. */
    public String title() {
        return unit.isBlank() ? label : label + " (" + unit + ")";
    }

    boolean shows(Range range) {
        return scale == Scale.LINEAR || range.low() > 0.0;
    }
}
