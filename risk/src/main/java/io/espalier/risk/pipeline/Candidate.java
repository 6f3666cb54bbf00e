package io.espalier.risk.pipeline;

import io.espalier.risk.book.Position;
import io.espalier.risk.book.RiskBook;
import java.util.Arrays;
import java.util.List;

/**
 * A model that might serve some positions of a book in place of what serves them now.
 *
 * <p>Entry k of each list is position {@code positions[k]} of the book. Pricers belong to one thread: the challengers' are nobody else's, the
 * champions' are copies of those that serve. The array is not copied.
 *
 * @param name what people know it by: its file
 */
public record Candidate(
        String name, long modelId, int[] positions, List<Position> challengers, List<Position> champions) {

    /** @throws IllegalArgumentException if there is no position, or not one challenger and one champion for each */
    public Candidate {
        challengers = List.copyOf(challengers);
        champions = List.copyOf(champions);
        if (positions.length == 0 || challengers.size() != positions.length || champions.size() != positions.length) {
            throw new IllegalArgumentException(
                    "a candidate must have a challenger and a champion for each of its positions: name=" + name
                            + ", positions=" + positions.length + ", challengers=" + challengers.size()
                            + ", champions=" + champions.size());
        }
    }

    /** @throws IllegalArgumentException if a challenger or champion is not on the position's underlyings, in their order */
    void requireFits(RiskBook book) {
        for (int k = 0; k < positions.length; k++) {
            requireSame(book.positions().get(positions[k]), challengers.get(k));
            requireSame(book.positions().get(positions[k]), champions.get(k));
        }
    }

    private void requireSame(Position held, Position other) {
        if (!held.id().equals(other.id())
                || held.quantity() != other.quantity()
                || !Arrays.equals(held.underlyings(), other.underlyings())) {
            throw new IllegalArgumentException(
                    "a model must have the price of each underlying of its position as a column, in their order: candidate="
                            + name + ", position=" + held.id() + ", underlyings="
                            + Arrays.toString(held.underlyings()) + ", candidate's=" + other.id() + " "
                            + Arrays.toString(other.underlyings()));
        }
    }
}
