package io.espalier.risk.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.ValueSource;
import io.espalier.pricing.interval.Box;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** x^2 within [-10, 10], and a fallback of x^2 + 1/2 everywhere; the set stands at 11. */
class ShadowPositionTest {

    @Test
    void whatFallsBackIsNoAnswerUnlessTheFallbackIsAsked() {
        for (BiFunction<Position, SquarePricer, Position> fallback :
                List.<BiFunction<Position, SquarePricer, Position>>of(
                        Position::withFallback, Position::withDeferredFallback)) {
            Position bounded = Position.of(
                    "P",
                    1.0,
                    new SquarePricer(0.0, 0.0, SquarePricer.box(1, -10.0, 10.0), ValueSource.SURROGATE, 1.0),
                    new double[1],
                    0);
            Position definition =
                    fallback.apply(bounded, new SquarePricer(0.0, 0.5, Box.unbounded(1), ValueSource.MONTE_CARLO, 1.0));
            RiskBook book = new RiskBook(List.of("A"), new double[] {11.0}, List.of(definition), false);
            ShadowPosition shadow = new ShadowPosition(book, definition);
            RiskSnapshot set = new LiveBook(book).published();

            assertFalse(shadow.tryValue(set, false));
            assertTrue(shadow.tryValue(set, true));
            assertEquals(121.5, shadow.value());
            assertFalse(shadow.isInDomain());
        }
    }
}
