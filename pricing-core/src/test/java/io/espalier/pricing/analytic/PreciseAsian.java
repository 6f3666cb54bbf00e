package io.espalier.pricing.analytic;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.PutCall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.dfp.Dfp;

/**
 * Another road to Asian options: mean and variance as sums over fixings and over pairs of fixings, in 70 digits.
 *
 * <p>Cov(x_i(t), x_j(u)) = v_i v_j rho_ij e^(b_i t + b_j u) (1 - e^(-(b_i + b_j) min(t, u)))/(b_i + b_j). Each pair by itself, no
 * recursion from date to date; the dates straight from the terms.
 */
final class PreciseAsian extends PreciseBasket {
    private final AsianOption option;
    private final Map<List<Dfp>, Dfp> clocks = new HashMap<>();
    private final Map<List<Dfp>, Dfp> growths = new HashMap<>();

    PreciseAsian(Instrument instrument) {
        super(instrument);
        option = (AsianOption) instrument.product();
    }

    @Override
    PayoffType type() {
        return option.type() == PutCall.CALL ? PayoffType.CALL : PayoffType.PUT;
    }

    @Override
    Dfp constant(Dfp strike) {
        Dfp past = field().newDfp(option.past().average())
                .multiply(option.past().count())
                .divide(fixings());
        return option.isFloating() ? past.negate() : past.subtract(strike);
    }

    private int fixings() {
        return option.past().count() + option.fixings().count();
    }

    /** Number of dates that count: the future fixings, and expiry after them where the average is the strike. */
    private int dates() {
        return option.fixings().count() + (option.isFloating() ? 1 : 0);
    }

    private Dfp coefficient(int k) {
        boolean isTerminal = k == option.fixings().count();
        Dfp one = field().getOne();
        Dfp share = one.divide(fixings());
        return isTerminal ? one : option.isFloating() ? share.negate() : share;
    }

    private Dfp date(int k, Dfp expiry) {
        int n = option.fixings().count();
        if (k == n) {
            return expiry;
        }
        if (option.fixings().isEquallySpaced()) {
            return expiry.multiply(k + 1).divide(n);
        }
        double time = option.fixings().times(option.expiry())[k];
        return time == option.expiry() ? expiry : field().newDfp(time);
    }

    /** Most bumps leave carry and expiry alone. */
    @Override
    Dfp clock(Dfp carry, Dfp other, Dfp expiry) {
        return clocks.computeIfAbsent(List.of(carry, other, expiry), key -> pairs(carry, other, expiry));
    }

    @Override
    Dfp growth(Dfp carry, Dfp expiry) {
        return growths.computeIfAbsent(List.of(carry, expiry), key -> sum(carry, expiry));
    }

    private Dfp sum(Dfp carry, Dfp expiry) {
        Dfp sum = field().getZero();
        for (int k = 0; k < dates(); k++) {
            sum = sum.add(
                    coefficient(k).multiply(carry.multiply(date(k, expiry)).exp()));
        }
        return sum;
    }

    private Dfp pairs(Dfp carry, Dfp other, Dfp expiry) {
        Dfp sum = field().getZero();
        for (int k = 0; k < dates(); k++) {
            for (int l = 0; l < dates(); l++) {
                Dfp t = date(k, expiry);
                Dfp u = date(l, expiry);
                Dfp first = t.lessThan(u) ? t : u;
                Dfp growth = carry.multiply(t.subtract(first))
                        .add(other.multiply(u.subtract(first)))
                        .exp();
                sum = sum.add(coefficient(k)
                        .multiply(coefficient(l))
                        .multiply(growth)
                        .multiply(super.clock(carry, other, first)));
            }
        }
        return sum;
    }
}
