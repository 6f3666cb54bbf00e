package io.espalier.surrogate.certify;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.market.FactorLayout;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The claims that a product's payment and a set of columns make possible. */
final class ArbitrageClaims {
    private static final int SHOWN_DIGITS = 4;

    private final PayoffShape shape;
    private final Instrument instrument;
    private final PointTerms terms;
    private final List<Output> outputs;
    private final ClaimList claims;

    private ArbitrageClaims(Instrument instrument, FactorLayout layout) {
        this.shape = PayoffShape.of(instrument.product());
        this.instrument = instrument;
        this.terms = new PointTerms(instrument, layout);
        this.outputs = Output.of(layout);
        this.claims = new ClaimList(instrument.product().notional());
    }

    static List<Claim> of(PricingProblem problem, FactorLayout layout) {
        if (problem instanceof GarchInstrument garch) {
            return GarchClaims.of(garch, layout);
        }
        if (!(problem instanceof Instrument instrument)) {
            return List.of();
        }
        ArbitrageClaims made = new ArbitrageClaims(instrument, layout);
        if (made.shape.positive()) {
            made.addValue();
        }
        if (made.shape.hasSlopes()) {
            for (int i = 0; i < instrument.size(); i++) {
                made.addDelta(i);
            }
            made.addStrike();
        }
        if (made.shape.convex() && layout.levels().length > 0) {
            made.addGamma();
        }
        return made.claims.claims();
    }

    private void addValue() {
        boolean intrinsic = shape.convex() && shape.european();
        boolean bounded = shape.largest() < Double.POSITIVE_INFINITY;
        String text = (intrinsic ? "value at least the discounted intrinsic value" : "value at least 0")
                + (bounded ? " and at most the discounted payment" : "");
        ToDoubleFunction<double[]> low = intrinsic
                ? x -> terms.discount(x) * shape.intrinsic(terms.forward(x) - terms.strike(x))
                : ClaimList.ZERO;
        ToDoubleFunction<double[]> high = bounded ? x -> terms.discount(x) * shape.largest() : ClaimList.NO_BOUND;
        claims.add(
                text,
                outputs.get(0).name(),
                (x, valuation) -> valuation.value(),
                low,
                high,
                (x, valuation) -> valuation.error());
    }

    private void addDelta(int i) {
        int column = terms.levelColumn(i);
        double weight = instrument.product().weights()[i];
        if (column >= 0 && weight != 0.0) {
            ToDoubleFunction<double[]> full = x -> terms.discount(x) * weight * reach(x, i);
            String where = ", w=" + text(weight);
            addSlope("delta", "D w dF/dx", where, column, full, shape.least(), shape.most());
        }
    }

    /** How far a level at expiry moves with today's; of an average no fixing moves farther than the first or the last. */
    private double reach(double[] x, int i) {
        double growth = terms.growth(x, i);
        return shape.european() ? growth : Math.max(1.0, growth);
    }

    private void addStrike() {
        if (terms.strikeColumn() >= 0) {
            addSlope(
                    "monotone in strike: dV/dK",
                    "D",
                    "",
                    terms.strikeColumn(),
                    terms::discount,
                    -shape.most(),
                    -shape.least());
        }
    }

    /** A slope between two multiples of {@code full}, which may be negative. */
    private void addSlope(
            String what,
            String fullText,
            String where,
            int column,
            ToDoubleFunction<double[]> full,
            double least,
            double most) {
        Output output = outputs.get(1 + column);
        claims.addWithin(
                what + " within " + ClaimList.range(least, most, fullText) + where,
                output.name(),
                (x, valuation) -> output.of(valuation),
                full,
                least,
                most,
                (x, valuation) -> valuation.gradientError()[column]);
    }

    private static String text(double weight) {
        BigDecimal rounded = BigDecimal.valueOf(weight).round(new MathContext(SHOWN_DIGITS));
        return rounded.stripTrailingZeros().toPlainString();
    }

    private void addGamma() {
        Output gamma = outputs.get(outputs.size() - 1);
        claims.add(
                "gamma (sum over the levels) at least 0",
                gamma.name(),
                (x, valuation) -> gamma.of(valuation),
                ClaimList.ZERO,
                ClaimList.NO_BOUND,
                (x, valuation) -> Double.NaN);
    }
}
