package io.espalier.risk.pipeline;

import io.espalier.pricing.Pricer;
import io.espalier.risk.book.Position;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.SquarePricer;
import java.util.List;

/** Small books whose numbers can be done in the head. */
final class Books {

    private Books() {}

    /** One position x^2 on A; B is held by nobody. */
    static RiskBook square() {
        return of(new SquarePricer(0.0, 0.0, 1.0));
    }

    /** One position of that pricer of one level on A. */
    static RiskBook of(Pricer pricer) {
        return new RiskBook(
                List.of("A", "B"), new double[2], List.of(Position.of("P", 1.0, pricer, new double[1], 0)), false);
    }
}
