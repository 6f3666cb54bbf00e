package io.espalier.adapters.cli.live;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.pricing.Valuation;
import io.espalier.risk.book.Position;
import io.espalier.risk.book.RiskBook;

/** Whether every position has a price where the book opens: one that has none would count as nothing. */
final class OpeningPrices {
    private OpeningPrices() {}

    /** @throws io.espalier.adapters.files.problem.InputException {@code E_RANGE} with every position without a price */
    static void require(RiskBook book) {
        Problems problems = new Problems();
        for (int p = 0; p < book.positions().size(); p++) {
            Position position = book.positions().get(p);
            double value = value(position);
            if (!Double.isFinite(position.quantity() * value)) {
                problems.add(
                        ErrorCode.E_RANGE,
                        "positions[" + p + "]",
                        "a position must have a price where the book opens: id=" + position.id() + ", qty="
                                + position.quantity() + ", value=" + value);
            }
        }
        problems.throwIfAny();
    }

    /** Of one unit; NaN where nothing answers. */
    private static double value(Position position) {
        Valuation valuation = Valuation.of(position.pricer().layout());
        boolean answered = position.pricer().tryPrice(position.point(), valuation)
                || position.fallback()
                        .map(other -> other.pricer().tryPrice(position.point(), valuation))
                        .orElse(false);
        return answered ? valuation.value() : Double.NaN;
    }
}
