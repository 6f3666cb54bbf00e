package io.espalier.pricing.analytic;

/** Values a payoff on a normal variable; keeps scratch space, so it belongs to one thread. */
interface UndiscountedFormula {

    /**
     * Writes the undiscounted value and its derivatives.
     *
     * @param moneyness mean of the variable minus strike
     * @param deviation its standard deviation, positive
     */
    void evaluate(DoubleDouble moneyness, DoubleDouble deviation, Partials out);
}
