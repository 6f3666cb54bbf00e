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
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The columns in which a surrogate answers for an option: a smile's in plain numbers, any other's as it was trained.
 *
 * @param inside whether it answers at a point
 * @param scale what its answers are multiplied by
 * @param tells whether its derivative in a column is that of {@code garch price}: all other plain numbers held
 */
record ServedColumns(Pricer pricer, Predicate<double[]> inside, double scale, Predicate<FactorId> tells) {

    static ServedColumns of(Surrogate surrogate, GarchInstrument instrument) {
        double notional = instrument.product().notional();
        if (GarchMatch.isSmile(surrogate)) {
            GarchSmilePricer smile =
                    new GarchSmilePricer(surrogate, instrument.market().kind());
            return new ServedColumns(
                    smile, smile::serves, notional * discounting(instrument), factor -> tells(surrogate, factor));
        }
        SurrogatePricer pricer = new SurrogatePricer(surrogate, 1.0);
        boolean plain = !GarchMatch.needsLongRun(surrogate);
        return new ServedColumns(pricer, pricer::serves, notional, factor -> plain);
    }

    /** A plain number moves columns of the smile: the surrogate knows what it does where it has them all. */
    private static boolean tells(Surrogate surrogate, FactorId factor) {
        Set<FactorId.Kind> moved = EnumSet.noneOf(FactorId.Kind.class);
        switch (factor.kind()) {
            case FIRST_VARIANCE -> moved.add(FactorId.Kind.VARIANCE_RATIO);
            case OMEGA -> moved.addAll(byLongRun(surrogate));
            case ALPHA, BETA, LAMBDA -> {
                moved.addAll(byLongRun(surrogate));
                moved.add(FactorId.Kind.PERSISTENCE);
                if (factor.kind() != FactorId.Kind.BETA) {
                    moved.add(factor.kind());
                }
            }
            default -> {
                // Level, strike and rate are served by symmetry.
            }
        }
        return moved.stream().allMatch(kind -> surrogate.layout().columnOf(FactorId.of(kind)) >= 0);
    }

    /** An additive smile scales with the long-run variance, that of log-returns needs it for a column. */
    private static Set<FactorId.Kind> byLongRun(Surrogate surrogate) {
        boolean additive = surrogate.problem().orElse(null) instanceof GarchInstrument garch
                && garch.market().isAdditive();
        return additive
                ? EnumSet.of(FactorId.Kind.VARIANCE_RATIO)
                : EnumSet.of(FactorId.Kind.VARIANCE_RATIO, FactorId.Kind.LONG_RUN_VARIANCE);
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
        for (int j = 0; j < layout().size(); j++) {
            FactorId factor = layout().factor(j);
            if (!tells.test(factor)) {
                continue;
            }
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
