package io.espalier.adapters.cli.model;

import io.espalier.surrogate.certify.OutputFit;
import java.util.LinkedHashMap;
import java.util.Map;

/** How one output fits, for programs. */
public final class FitJson {
    private FitJson() {}

    /** Without its name; a new map. */
    public static Map<String, Object> of(OutputFit fit) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("r2", fit.r2());
        object.put("rmse", fit.rmse());
        object.put("max_error", fit.maxError());
        object.put("bias", fit.bias());
        object.put("samples", fit.samples());
        return object;
    }
}
