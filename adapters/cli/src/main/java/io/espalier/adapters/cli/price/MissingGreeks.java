package io.espalier.adapters.cli.price;

import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.problem.WarningCode;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.analytic.Greeks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One warning for each Greek that an engine does not give, so that a null is never taken for a zero. */
final class MissingGreeks {
    private final List<Warning> warnings = new ArrayList<>();
    private final String why;

    private MissingGreeks(String why) {
        this.why = why;
    }

    /**
     * The Greeks that {@code greeks} lacks because of the engine. Those that the instrument itself has not (theta at
     * T = 0, rho and theta with a given discount) are no fault of the engine.
     */
    static List<Warning> warnings(Instrument instrument, Greeks greeks, String why) {
        MissingGreeks missing = new MissingGreeks(why);
        missing.check("delta", greeks.delta());
        missing.check("gamma", flat(greeks.gamma()));
        missing.check("vega", greeks.vega());
        missing.check("cega", flat(greeks.cega()));
        if (instrument.market().discount().isEmpty()) {
            missing.check("rho", greeks.rho());
            if (instrument.option().expiry() > 0.0) {
                missing.check("theta_year", greeks.byExpiry());
                missing.check("theta_day", greeks.byExpiry());
            }
        }
        return missing.warnings;
    }

    private static double[] flat(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    private void check(String greek, double... values) {
        if (Arrays.stream(values).anyMatch(Double::isNaN)) {
            warnings.add(new Warning(WarningCode.W_NO_GREEK, greek, "not given: " + why));
        }
    }
}
