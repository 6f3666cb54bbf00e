package io.espalier.pricing.model;

import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.market.FactorId;
import java.util.List;

/** What GARCH(1,1) processes share: h' = omega + alpha u^2 + beta h, u the shock that the variance hears of. */
final class GarchRecursion {
    /** h1, omega, alpha, beta: what each such process has. */
    static final List<FactorId> PARAMETERS = List.of(
            FactorId.of(FactorId.Kind.FIRST_VARIANCE),
            FactorId.of(FactorId.Kind.OMEGA),
            FactorId.of(FactorId.Kind.ALPHA),
            FactorId.of(FactorId.Kind.BETA));

    private GarchRecursion() {}

    /** The next variance; {@code arguments} begins with omega, alpha, beta. */
    static <T extends Real<T>> T next(T h, T squaredShock, List<T> arguments) {
        return nextAt(h, arguments.get(1).times(squaredShock), arguments);
    }

    /** The next variance where the shock is weighted already. */
    static <T extends Real<T>> T nextAt(T h, T weightedShock, List<T> arguments) {
        return arguments.get(0).plus(weightedShock).plus(arguments.get(2).times(h));
    }
}
