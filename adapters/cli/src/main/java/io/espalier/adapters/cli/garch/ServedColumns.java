package io.espalier.adapters.cli.garch;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.analytic.GarchGreeks;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.serve.GarchMatch;
import io.espalier.surrogate.serve.GarchSmilePricer;
import io.espalier.surrogate.serve.SurrogatePricer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The columns in which a surrogate answers for an option: a smile's in plain numbers, any other's as it was trained.
 *
 * @param inside whether it answers at a point
 * @param scale what its answers are multiplied by
 * @param plain whether its derivatives are those of {@code garch price}, all other plain numbers held
 */
record ServedColumns(Pricer pricer, Predicate<double[]> inside, double scale, boolean plain) {

    static ServedColumns of(Surrogate surrogate, GarchInstrument instrument) {
        double notional = instrument.product().notional();
        if (GarchMatch.isSmile(surrogate)) {
            GarchSmilePricer smile =
                    new GarchSmilePricer(surrogate, instrument.market().kind());
            return new ServedColumns(smile, smile::serves, notional * discounting(instrument), true);
        }
        SurrogatePricer pricer = new SurrogatePricer(surrogate, 1.0);
        return new ServedColumns(pricer, pricer::serves, notional, !GarchMatch.needsLongRun(surrogate));
    }

    /** A smile discounts by the rate: a discount that is given stands in place of that. */
    private static double discounting(GarchInstrument instrument) {
        return instrument.market().discount().isPresent()
                ? instrument.market().discount().getAsDouble()
                        * Math.exp(instrument.market().rate()
                                * instrument.product().expiry())
                : 1.0;
    }

    FactorLayout layout() {
        return pricer.layout();
    }

    Valuation valuation() {
        return Valuation.withCurvature(layout());
    }

    boolean serves(GarchInstrument instrument) {
        return inside.test(instrument.read(layout()));
    }

    /** What the option is worth by a valuation of these columns, NaN for what they do not tell. */
    GarchGreeks greeks(Valuation valuation) {
        double delta = Double.NaN;
        double gamma = Double.NaN;
        Map<FactorId.Kind, Double> by = new EnumMap<>(FactorId.Kind.class);
        for (int j = 0; plain && j < layout().size(); j++) {
            FactorId factor = layout().factor(j);
            if (factor.isLevel()) {
                delta = valuation.gradient()[j];
                gamma = Arrays.stream(valuation.curvature()).sum();
            } else {
                by.put(factor.kind(), valuation.gradient()[j]);
            }
        }
        return new GarchGreeks(valuation.value(), delta, gamma, by).map(number -> scale * number);
    }
}
