package io.espalier.adapters.cli.train;

import io.espalier.surrogate.workflow.Stage;
import java.util.LinkedHashMap;
import java.util.Map;

/** A stage for programs. */
public final class StageJson {
    private StageJson() {}

    /** Its size and its fit against the reference. */
    public static Map<String, Object> of(Stage stage) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("stage", stage.kind().label());
        object.put("hidden", stage.network().hiddenSizes());
        object.put("nodes", stage.network().hiddenNodes());
        object.put("parameters", stage.network().parameters());
        object.put("r2_value", stage.fit().value().r2());
        object.put("r2_deltas", stage.fit().deltas().r2());
        object.put("r2_gamma", stage.fit().gamma().r2());
        object.put("seconds", stage.seconds());
        return object;
    }
}
