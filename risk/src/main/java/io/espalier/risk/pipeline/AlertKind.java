package io.espalier.risk.pipeline;

import java.util.Locale;

/** What an alert is about. */
public enum AlertKind {
    /** The book's net delta to an underlying has left its range. */
    DELTA_LIMIT,
    /** The book's net vega to an underlying has left its range. */
    VEGA_LIMIT,
    /** The book's value has fallen too far within its window. */
    PV_DROP,
    /** The file of a model cannot be read as one. */
    MODEL_DAMAGED,
    /** A model was not let in; what was served before goes on. */
    MODEL_REFUSED,
    /** A model that is kept in shadow differs from what is served by more than is allowed. */
    SHADOW_DIFFERENCE,
    /** Looking for models failed, for a reason that is not a model's. */
    MODEL_WATCH;

    /** Its name in answers and logs. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
