package io.espalier.bench.command;

import io.espalier.bench.experiment.FitReport;
import java.util.LinkedHashMap;
import java.util.Map;

/** One fit for programs. */
final class FitJson {
    private FitJson() {}

    static Map<String, Object> of(FitReport fit) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("value", fit.value());
        object.put("deltas", fit.deltas());
        object.put("worst_greek", fit.worstGreek().error());
        object.put("worst_greek_name", fit.worstGreek().output());
        object.put("gamma", fit.gamma());
        object.put("worst_gamma", fit.worstGamma().error());
        object.put("worst_gamma_name", fit.worstGamma().output());
        object.put("generation_seconds", fit.phases().generation());
        object.put("training_seconds", fit.phases().training());
        object.put("validation_seconds", fit.phases().validation());
        return object;
    }
}
