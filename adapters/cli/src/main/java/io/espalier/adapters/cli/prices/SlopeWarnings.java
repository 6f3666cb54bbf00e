package io.espalier.adapters.cli.prices;

import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.problem.WarningCode;
import io.espalier.surrogate.blackbox.SlopeDoubt;
import io.espalier.surrogate.blackbox.TrainedPrices;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Known derivatives that the prices contradict, with the mistake that explains it where it is a common one. */
final class SlopeWarnings {
    /** A factor may be off by so much, as a quotient, and still be recognised: 1/365 and 1/252 must not be confused. */
    private static final double TOLERANCE = 1.18;

    private static final Map<String, Double> UNITS = new LinkedHashMap<>();

    static {
        UNITS.put("1", 1.0);
        UNITS.put("0.01", 0.01);
        UNITS.put("0.0001", 1e-4);
        UNITS.put("1/365", 1.0 / 365.0);
        UNITS.put("1/252", 1.0 / 252.0);
        UNITS.put("100", 100.0);
        UNITS.put("10000", 1e4);
        UNITS.put("365", 365.0);
        UNITS.put("252", 252.0);
    }

    private SlopeWarnings() {}

    static List<Warning> of(TrainedPrices trained) {
        return trained.derivatives().leftOut().stream().map(SlopeWarnings::of).toList();
    }

    static Warning of(SlopeDoubt doubt) {
        return new Warning(
                WarningCode.W_CONTRADICTION,
                DerivativeColumnsJson.name(doubt.column()),
                String.format(
                        Locale.ROOT,
                        "these derivatives contradict the prices: by their median over %d rows they are %.3g times what a network"
                                + " says that learnt prices alone%s. The column was left out: nothing was learnt from"
                                + " it. Put it right and train again, for derivatives that are right are worth many"
                                + " prices, or leave it out of the table",
                        doubt.rows(),
                        doubt.ratio(),
                        explanation(doubt)));
    }

    private static String explanation(SlopeDoubt doubt) {
        String sign = doubt.ratio() < 0.0 ? ", the sign is wrong" : "";
        return doubt.isProportional()
                ? UNITS.entrySet().stream()
                        .filter(unit -> isNear(Math.abs(doubt.ratio()), unit.getValue()))
                        .findFirst()
                        .map(unit -> sign + unit(unit.getKey()))
                        .orElse(sign)
                : ", and do not follow it";
    }

    private static String unit(String size) {
        return size.equals("1") ? "" : ", as if per " + size + " of the column and not per 1";
    }

    private static boolean isNear(double ratio, double unit) {
        return ratio < unit * TOLERANCE && unit < ratio * TOLERANCE;
    }
}
