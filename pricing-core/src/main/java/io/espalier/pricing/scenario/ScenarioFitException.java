package io.espalier.pricing.scenario;

/** A history that a model cannot be fitted to. */
public final class ScenarioFitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the rule that is broken and the values in it. */
    public ScenarioFitException(String message) {
        super(message);
    }

    /** The same with what was found below. */
    public ScenarioFitException(String message, Throwable cause) {
        super(message, cause);
    }
}
