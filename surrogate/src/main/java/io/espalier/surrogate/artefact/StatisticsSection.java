package io.espalier.surrogate.artefact;

import java.util.ArrayList;
import java.util.List;

/** {@code STAT}: per output {name, samples, bias, its error, rmse, largest, quantiles {level, value, low, high}}. */
final class StatisticsSection {
    static final String TAG = "STAT";
    private static final int LEAST_OUTPUT_BYTES = 2 * Integer.BYTES + Long.BYTES + 4 * Double.BYTES;
    private static final int QUANTILE_BYTES = 4 * Double.BYTES;

    private StatisticsSection() {}

    static byte[] encode(List<OutputErrors> errors) {
        SectionOutput out = new SectionOutput().integer(errors.size());
        for (OutputErrors output : errors) {
            out.text(output.name()).longInteger(output.samples());
            out.number(output.bias()).number(output.biasError());
            out.number(output.rmse()).number(output.largest());
            out.integer(output.quantiles().size());
            for (ErrorQuantile quantile : output.quantiles()) {
                out.number(quantile.level()).number(quantile.value());
                out.number(quantile.low()).number(quantile.high());
            }
        }
        return out.toBytes();
    }

    static List<OutputErrors> decode(SectionInput in) throws ArtefactException {
        List<OutputErrors> errors = new ArrayList<>();
        for (int left = in.count(LEAST_OUTPUT_BYTES); left > 0; left--) {
            errors.add(new OutputErrors(
                    in.text(), in.longInteger(), in.number(), in.number(), in.number(), in.number(), quantiles(in)));
        }
        return errors;
    }

    private static List<ErrorQuantile> quantiles(SectionInput in) throws ArtefactException {
        List<ErrorQuantile> quantiles = new ArrayList<>();
        for (int left = in.count(QUANTILE_BYTES); left > 0; left--) {
            quantiles.add(new ErrorQuantile(in.number(), in.number(), in.number(), in.number()));
        }
        return quantiles;
    }
}
