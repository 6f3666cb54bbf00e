package io.espalier.pricing.market;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Several GARCH levels whose shocks of one step are correlated; those of different steps are independent. Immutable.
 *
 * @param names one market each, of one kind of level, rate and discount
 * @param correlation of the shocks
 */
public record GarchNames(List<GarchMarket> names, Correlation correlation) {

    /** @throws IllegalArgumentException if there is no name, the sizes differ, or kind, rate or discount are not shared */
    public GarchNames {
        names = List.copyOf(names);
        if (names.isEmpty() || names.size() != correlation.size()) {
            throw new IllegalArgumentException("there must be one name per row of the correlation: names.size="
                    + names.size() + ", correlation.size=" + correlation.size());
        }
        final GarchMarket first = names.get(0);
        for (GarchMarket name : names) {
            if (name.kind() != first.kind()
                    || name.rate() != first.rate()
                    || !name.discount().equals(first.discount())) {
                throw new IllegalArgumentException(
                        "names must share kind, rate and discount: first=" + first + ", other=" + name);
            }
        }
    }

    /** Number of names. */
    public int size() {
        return names.size();
    }

    /** What all levels are. */
    public LevelKind kind() {
        return names.get(0).kind();
    }

    /** Continuous, per step. */
    public double rate() {
        return names.get(0).rate();
    }

    /** What 1 at expiry is worth today, if given. */
    public OptionalDouble discount() {
        return names.get(0).discount();
    }
}
