package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Node;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.GarchMarket.Dynamics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A GARCH option completed with the middles of the inputs' ranges: each under the field that it is, or that it makes in the smile's own
 * units (persistence beta, long-run variance omega, variance ratio h1, moneyness the strike, at the money).
 */
final class GarchCompletion {
    /** For what cannot be made: legal everywhere, so that only the fault itself is reported. */
    private static final double ANYTHING = 1.0;

    private final Map<String, Node> product;
    private final boolean additive;

    GarchCompletion(Node.ObjectNode product, Dynamics dynamics) {
        this.product = new LinkedHashMap<>(product.fields());
        this.additive = dynamics == Dynamics.ADDITIVE;
    }

    /** The product with these middles; where none can be read, whatever could be left to them has a number. */
    Map<String, Node> with(Optional<Map<FactorId, Double>> middles) {
        if (middles.isEmpty()) {
            for (String name : new String[] {"strike", "steps", "h1", "omega", "alpha", "beta"}) {
                put(name, ANYTHING);
            }
            level("forward", ANYTHING);
            return product;
        }
        Map<FactorId, Double> given = middles.get();
        plain(given);
        smile(given);
        return product;
    }

    private void plain(Map<FactorId, Double> middles) {
        middles.forEach((factor, middle) -> {
            switch (factor.kind()) {
                case SPOT, FORWARD -> level(factor.kind().label(), middle);
                case EXPIRY -> put("steps", Math.rint(middle));
                case STRIKE, RATE, FIRST_VARIANCE, OMEGA, ALPHA, BETA, LAMBDA ->
                    put(factor.kind().label(), middle);
                default -> {
                    // A column of the smile's own: made below.
                }
            }
        });
    }

    private void smile(Map<FactorId, Double> middles) {
        double lambda = additive ? 0.0 : number("lambda", 0.0);
        double shock = number("alpha", Double.NaN) * (1.0 + lambda * lambda);
        Double persistence = middles.get(FactorId.of(FactorId.Kind.PERSISTENCE));
        if (persistence != null) {
            put("beta", Math.max(0.0, persistence - shock));
        }
        double rest = 1.0 - (persistence != null ? persistence : shock + number("beta", Double.NaN));
        Double longRun = middles.get(FactorId.of(FactorId.Kind.LONG_RUN_VARIANCE));
        if (longRun != null) {
            put("omega", longRun * rest);
        }
        Double ratio = middles.get(FactorId.of(FactorId.Kind.VARIANCE_RATIO));
        if (ratio != null) {
            put("h1", ratio * number("omega", Double.NaN) / rest);
        }
        if (middles.containsKey(FactorId.of(FactorId.Kind.MONEYNESS))) {
            put("strike", number("spot", number("forward", Double.NaN)));
        }
    }

    private double number(String name, double otherwise) {
        return product.get(name) instanceof Node.NumberNode number ? number.value() : otherwise;
    }

    private void level(String name, double value) {
        if (!product.containsKey("spot") && !product.containsKey("forward")) {
            put(name, value);
        }
    }

    private void put(String name, double value) {
        boolean legal = Double.isFinite(value) && (value >= 0.0 || isSigned(name));
        product.putIfAbsent(name, new Node.NumberNode(legal ? value : ANYTHING));
    }

    private static boolean isSigned(String name) {
        return switch (name) {
            case "strike", "rate", "lambda", "spot", "forward" -> true;
            default -> false;
        };
    }
}
