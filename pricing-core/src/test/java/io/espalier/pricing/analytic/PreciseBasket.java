package io.espalier.pricing.analytic;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.product.PayoffType;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;

/**
 * Another road to the closed form: 70 decimal digits, the textbook formula as it stands, Greeks by central bumps.
 *
 * <p>No trick of the code under test is shared: no split into intrinsic and rest, no scaling, no chain rule. A bump of
 * 1e-18 of the factor leaves a truncation error of 1e-36 times the factor's own scale and a rounding error of 1e-52
 * (1e-34 for second derivatives): far below a double either way.
 */
class PreciseBasket {
    private static final int DIGITS = 70;

    private final DfpField field = new DfpField(DIGITS);
    private final Instrument instrument;
    private final FactorLayout layout;
    private final Dfp[] at;
    private final int n;

    PreciseBasket(Instrument instrument) {
        this.instrument = instrument;
        n = instrument.size();
        layout = FactorLayout.all(instrument.market().kind(), n);
        double[] x = instrument.read(layout);
        at = new Dfp[x.length];
        for (int j = 0; j < x.length; j++) {
            at[j] = field.newDfp(x[j]);
        }
    }

    double value() {
        return value(at).toDouble();
    }

    /** First derivative to one factor. */
    double derivative(FactorId factor) {
        int j = layout.columnOf(factor);
        Dfp h = bump(j);
        return value(moved(at, j, h))
                .subtract(value(moved(at, j, h.negate())))
                .divide(h.multiply(2))
                .toDouble();
    }

    /** Second derivative to two factors. */
    double second(FactorId a, FactorId b) {
        int i = layout.columnOf(a);
        int j = layout.columnOf(b);
        Dfp h = bump(i);
        Dfp k = bump(j);
        Dfp sum = value(moved(moved(at, i, h), j, k))
                .subtract(value(moved(moved(at, i, h), j, k.negate())))
                .subtract(value(moved(moved(at, i, h.negate()), j, k)))
                .add(value(moved(moved(at, i, h.negate()), j, k.negate())));
        return sum.divide(h.multiply(k).multiply(4)).toDouble();
    }

    private Dfp bump(int j) {
        Dfp size = at[j].isZero() ? field.getOne() : at[j].abs();
        return size.multiply(field.newDfp("1e-18"));
    }

    private Dfp[] moved(Dfp[] from, int j, Dfp by) {
        Dfp[] to = from.clone();
        to[j] = to[j].add(by);
        return to;
    }

    private Dfp factor(Dfp[] x, FactorId id) {
        return x[layout.columnOf(id)];
    }

    private Dfp carry(Dfp[] x, int i) {
        if (instrument.market().carryIsRate()) {
            return factor(x, FactorId.of(FactorId.Kind.RATE));
        }
        return field.newDfp(instrument.market().carryOf(i));
    }

    /** Present value at a point of all factors. */
    private Dfp value(Dfp[] x) {
        Dfp expiry = factor(x, FactorId.of(FactorId.Kind.EXPIRY));
        Dfp variance = field.getZero();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                Dfp rho = i == j ? field.getOne() : factor(x, FactorId.correlation(i, j));
                variance = variance.add(weight(i)
                        .multiply(weight(j))
                        .multiply(factor(x, FactorId.volatility(i)))
                        .multiply(factor(x, FactorId.volatility(j)))
                        .multiply(rho)
                        .multiply(clock(carry(x, i), carry(x, j), expiry)));
            }
        }
        Dfp undiscounted = undiscounted(moneyness(x, expiry), variance.sqrt());
        Dfp discount = instrument.market().discount().isPresent()
                ? field.newDfp(instrument.market().discount().getAsDouble())
                : factor(x, FactorId.of(FactorId.Kind.RATE))
                        .multiply(expiry)
                        .negate()
                        .exp();
        return undiscounted
                .multiply(discount)
                .multiply(field.newDfp(instrument.product().notional()));
    }

    private Dfp weight(int i) {
        return field.newDfp(instrument.product().weights()[i]);
    }

    private Dfp moneyness(Dfp[] x, Dfp expiry) {
        Dfp m = constant(factor(x, FactorId.of(FactorId.Kind.STRIKE)));
        for (int i = 0; i < n; i++) {
            Dfp level = factor(x, FactorId.level(instrument.market().kind(), i));
            m = m.add(weight(i).multiply(level).multiply(growth(carry(x, i), expiry)));
        }
        return m;
    }

    /** What is paid on, less what the levels contribute. */
    Dfp constant(Dfp strike) {
        return strike.negate();
    }

    /** Mean of what is paid on, per unit of an underlying's level. */
    Dfp growth(Dfp carry, Dfp expiry) {
        return carry.multiply(expiry).exp();
    }

    /** Covariance of what two fully correlated underlyings of volatility 1 contribute. */
    Dfp clock(Dfp carry, Dfp other, Dfp expiry) {
        Dfp sum = carry.add(other);
        return sum.isZero()
                ? expiry
                : sum.multiply(expiry).exp().subtract(field.getOne()).divide(sum);
    }

    PayoffType type() {
        return instrument.option().type();
    }

    final DfpField field() {
        return field;
    }

    private Dfp undiscounted(Dfp m, Dfp s) {
        PreciseNormal normal = new PreciseNormal(field);
        Dfp d = m.divide(s);
        Dfp kink = s.multiply(normal.density(d));
        return switch (type()) {
            case CALL -> m.multiply(normal.cdf(d)).add(kink);
            case PUT -> kink.subtract(m.multiply(normal.cdf(d.negate())));
            case STRADDLE -> kink.multiply(2).add(m.multiply(normal.cdf(d).subtract(normal.cdf(d.negate()))));
            case DIGITAL_CALL -> normal.cdf(d);
            case DIGITAL_PUT -> normal.cdf(d.negate());
        };
    }
}
