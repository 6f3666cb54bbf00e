package io.espalier.surrogate.workflow;

import java.util.OptionalDouble;

/**
 * A number that a search for the size may have chosen for the last stage.
 *
 * @param value empty where it was not searched for, or does not train the last stage
 * @param missing why it is empty; blank where it is not
 */
public record SearchedSetting(OptionalDouble value, String missing) {

    static SearchedSetting found(double value) {
        return new SearchedSetting(OptionalDouble.of(value), "");
    }

    static SearchedSetting missing(String why) {
        return new SearchedSetting(OptionalDouble.empty(), why);
    }

    /** For one line of text: the number, or none. */
    String label() {
        return value.isPresent() ? Double.toString(value.getAsDouble()) : "none";
    }
}
