package io.espalier.bench.soak;

import io.espalier.bench.subject.ForwardBook;
import io.espalier.pricing.Pricer;
import io.espalier.risk.book.Position;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.tick.TickRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * The book of a soak: options on baskets of forwards by closed form, of which the first is swapped for a pricer of its own and the
 * last has a pricer that stumbles.
 */
final class SoakBook {
    private static final long SEED = 3;

    private final RiskBook book;
    private final StumblingPricer stumbling;

    /** @param offered rows offered so far, asked on the book's thread */
    SoakBook(SoakPlan plan, LongSupplier offered) {
        ForwardBook forwards = new ForwardBook(SEED, plan.positions());
        RiskBook plain = forwards.riskBook();
        List<Position> positions = new ArrayList<>(plain.positions());
        Position last = positions.remove(positions.size() - 1);
        stumbling = new StumblingPricer(last.pricer(), offered, plan.rowsPerThrow());
        positions.add(by(stumbling, last));
        List<String> names = IntStream.range(0, plain.size())
                .mapToObj(plain.underlyings()::get)
                .toList();
        book = new RiskBook(new TickRules(names, forwards.levels(), forwards.vols()), 0, positions, true);
    }

    private static Position by(Pricer pricer, Position other) {
        return Position.of(other.id(), other.quantity(), pricer, other.point(), other.underlyings());
    }

    RiskBook book() {
        return book;
    }

    /** The first position, by a pricer of its own where it was on the sheet. */
    Position swapped() {
        Position first = book.positions().get(0);
        return by(first.pricer(), first);
    }

    StumblingPricer stumbling() {
        return stumbling;
    }
}
