package io.espalier.pricing.scenario.gate;

/**
 * One number that a generator is judged by.
 *
 * @param name of the criterion, see the constants of {@link ScenarioGate}
 * @param view the series that it is about, or which of them together
 * @param low least number that passes, negative infinity where there is none
 * @param high largest number that passes, infinity where there is none
 * @param detail what the limits come from
 */
public record Criterion(String name, String view, double measured, double low, double high, String detail) {

    /** Whether the number is within its limits; what is not a number is not. */
    public boolean passed() {
        return measured >= low && measured <= high;
    }

    static Criterion atLeast(String name, String view, double measured, double low, String detail) {
        return new Criterion(name, view, measured, low, Double.POSITIVE_INFINITY, detail);
    }

    static Criterion atMost(String name, String view, double measured, double high, String detail) {
        return new Criterion(name, view, measured, Double.NEGATIVE_INFINITY, high, detail);
    }
}
