package io.espalier.pricing.market;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that factors of a market bear, read back. */
final class FactorNames {
    private static final String INDEX = "\\[(0|[1-9][0-9]{0,5})]";
    private static final Pattern SINGLE = Pattern.compile("(spot|forward|vol)" + INDEX);
    private static final Pattern PAIR = Pattern.compile("corr" + INDEX + INDEX);

    private FactorNames() {}

    /** Empty where no factor of a market is written so: what is common to several underlyings or of a GARCH process is not asked for. */
    static Optional<FactorId> parse(String name) {
        Matcher single = SINGLE.matcher(name);
        if (single.matches()) {
            int i = Integer.parseInt(single.group(2));
            return Optional.of(
                    switch (single.group(1)) {
                        case "spot" -> FactorId.spot(i);
                        case "forward" -> FactorId.forward(i);
                        default -> FactorId.volatility(i);
                    });
        }
        Matcher pair = PAIR.matcher(name);
        if (pair.matches()) {
            FactorId correlation =
                    FactorId.correlation(Integer.parseInt(pair.group(1)), Integer.parseInt(pair.group(2)));
            return Optional.of(correlation)
                    .filter(factor -> factor.i() != factor.j() && factor.name().equals(name));
        }
        return switch (name) {
            case "strike" -> Optional.of(FactorId.of(FactorId.Kind.STRIKE));
            case "T" -> Optional.of(FactorId.of(FactorId.Kind.EXPIRY));
            case "rate" -> Optional.of(FactorId.of(FactorId.Kind.RATE));
            default -> Optional.empty();
        };
    }
}
