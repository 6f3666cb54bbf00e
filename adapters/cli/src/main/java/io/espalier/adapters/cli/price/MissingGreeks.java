package io.espalier.adapters.cli.price;

import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.problem.WarningCode;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.analytic.Greeks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;

/** One warning for each Greek that is null for want of an engine or of range, so that it is never taken for a zero. */
final class MissingGreeks {
    private static final String BEYOND = "beyond the largest number";

    private final List<Warning> warnings = new ArrayList<>();
    private final DoublePredicate missing;
    private final String why;

    private MissingGreeks(DoublePredicate missing, String why) {
        this.missing = missing;
        this.why = why;
    }

    /**
     * The Greeks that {@code greeks} lacks because of the engine. Those that the instrument itself has not (theta at
     * T = 0, rho and theta with a given discount) are no fault of the engine.
     */
    static List<Warning> lacking(Instrument instrument, Greeks greeks, String why) {
        MissingGreeks check = new MissingGreeks(Double::isNaN, why);
        check.perUnderlying(greeks);
        check.byRateAndTime(instrument, greeks);
        return check.warnings;
    }

    /** The Greeks of {@code greeks} that are too large for a number. */
    static List<Warning> overflowing(Greeks greeks) {
        MissingGreeks check = new MissingGreeks(Double::isInfinite, BEYOND);
        check.perUnderlying(greeks);
        check.check("rho", greeks.rho());
        check.theta(greeks);
        return check.warnings;
    }

    /** Rho and theta where the closed form lost them between numbers that are too large: they exist while T > 0. */
    static List<Warning> lostInOverflow(Instrument instrument, Greeks greeks) {
        MissingGreeks check = new MissingGreeks(Double::isNaN, BEYOND);
        check.byRateAndTime(instrument, greeks);
        return check.warnings;
    }

    private void byRateAndTime(Instrument instrument, Greeks greeks) {
        if (instrument.market().discount().isEmpty()) {
            check("rho", greeks.rho());
            if (instrument.product().expiry() > 0.0) {
                theta(greeks);
            }
        }
    }

    private void perUnderlying(Greeks greeks) {
        check("delta", greeks.delta());
        check("gamma", flat(greeks.gamma()));
        check("vega", greeks.vega());
        check("cega", flat(greeks.cega()));
    }

    private void theta(Greeks greeks) {
        check("theta_year", greeks.byExpiry());
        check("theta_day", greeks.byExpiry());
    }

    private static double[] flat(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    private void check(String greek, double... values) {
        if (Arrays.stream(values).anyMatch(missing)) {
            warnings.add(new Warning(WarningCode.W_NO_GREEK, greek, "not given: " + why));
        }
    }
}
