package io.espalier.surrogate.certify;

import io.espalier.pricing.analytic.BoundedPricer;
import io.espalier.pricing.interval.Interval;
import io.espalier.pricing.market.FactorId;
import io.espalier.surrogate.artefact.ProvedOutput;
import io.espalier.surrogate.artefact.ProvedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a price free of arbitrage keeps to, held against the proved ranges. */
final class NoArbitrage {
    /** A gamma may fall below 0 by this share of the largest gamma before it is called wrong. */
    private static final double GAMMA_SHARE = 0.01;

    private NoArbitrage() {}

    /**
     * One statement each on price, deltas, strike and gamma, where the closed form says what holds.
     *
     * @param notional of the price; one below 0 turns the signs of price and gamma round
     */
    static List<ProvedStatement> statements(
            List<ProvedOutput> proved, Optional<BoundedPricer> reference, double notional) {
        return reference
                .map(pricer -> statements(proved, pricer, notional < 0.0))
                .orElse(List.of());
    }

    private static List<ProvedStatement> statements(List<ProvedOutput> proved, BoundedPricer pricer, boolean isShort) {
        List<ProvedStatement> statements = new ArrayList<>();
        ProvedOutput price = proved.get(0);
        statements.add(
                isShort
                        ? statement("the price of the short position is nowhere positive", -price.high())
                        : statement("the price is nowhere negative", price.low()));
        int columns = pricer.layout().size();
        double worst = Double.POSITIVE_INFINITY;
        for (int j = 0; j < columns; j++) {
            Interval limits = pricer.limits(j);
            ProvedOutput derivative = proved.get(1 + j);
            double slack = Math.min(derivative.low() - limits.lo(), limits.hi() - derivative.high());
            if (pricer.layout().factor(j).kind() == FactorId.Kind.STRIKE) {
                statements.add(statement(
                        "the price moves with the strike by " + text(limits) + " for one, nowhere by more", slack));
            } else {
                worst = Math.min(worst, slack);
            }
        }
        if (worst < Double.POSITIVE_INFINITY) {
            statements.add(
                    statement("every delta lies between its limits, 0 and the discounted weight for a call", worst));
        }
        if (proved.size() > 1 + columns) {
            statements.add(isShort ? ofShortGamma(proved.get(1 + columns)) : ofGamma(proved.get(1 + columns)));
        }
        return statements;
    }

    private static ProvedStatement ofGamma(ProvedOutput gamma) {
        double floor = -GAMMA_SHARE * Math.max(gamma.high(), 0.0);
        return statement(
                String.format(Locale.ROOT, "the gamma is nowhere below %.3g, a hundredth of its largest", floor),
                gamma.low() - floor);
    }

    private static ProvedStatement ofShortGamma(ProvedOutput gamma) {
        double ceiling = -GAMMA_SHARE * Math.min(gamma.low(), 0.0);
        return statement(
                String.format(
                        Locale.ROOT,
                        "the gamma of the short position is nowhere above %.3g, a hundredth of its largest",
                        ceiling),
                ceiling - gamma.high());
    }

    private static ProvedStatement statement(String claim, double slack) {
        return new ProvedStatement(claim, slack >= 0.0, slack);
    }

    private static String text(Interval limits) {
        return String.format(Locale.ROOT, "%.6g to %.6g", limits.lo(), limits.hi());
    }
}
