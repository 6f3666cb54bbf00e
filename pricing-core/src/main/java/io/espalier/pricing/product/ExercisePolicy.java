package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;
import java.util.List;

/**
 * When a holder exercises: where exercise pays more than what he believes that going on is worth.
 *
 * <p>The belief is one function of the levels whose coefficients differ from date to date; they are numbers, which no
 * parameter moves. A better belief makes the option worth more, to second order only: at the best policy its
 * derivatives are those with the decisions held (envelope theorem). Immutable.
 */
public interface ExercisePolicy {

    /**
     * Coefficients of a date, of one length for all.
     *
     * @param date counted from 0 over the dates of exercise; asked for all but the last, where there is nothing to go
     *     on for
     */
    double[] coefficients(int date);

    /** What going on is worth at these levels, in payoff currency of that date per unit of notional. */
    <T extends Real<T>> T continuation(List<T> levels, List<T> coefficients);
}
