package io.espalier.adapters.cli.price;

import java.util.LinkedHashMap;
import java.util.Map;

/** The fields in which a Bermudan option's value lies; both bounds are counted with its notional. */
final class BermudanBounds {
    private BermudanBounds() {}

    /** Bounds of a simulation. */
    static Map<String, Object> of(double lower, double upper, double upperError) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("lower_bound", lower);
        fields.put("upper_bound", upper);
        fields.put("upper_bound_std_error", upperError);
        return fields;
    }

    /** Both bounds are the value where it is certain. */
    static Map<String, Object> exact(double value) {
        return of(value, value, 0.0);
    }
}
