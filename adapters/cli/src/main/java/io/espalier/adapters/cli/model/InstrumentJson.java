package io.espalier.adapters.cli.model;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.Product;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.serve.ProductTerms;
import java.util.LinkedHashMap;
import java.util.Map;

/** An instrument under the names of an instrument document; a product without strike has a null there. */
public final class InstrumentJson {
    private static final String BLACK_BOX = "black_box";

    private InstrumentJson() {}

    /** All terms and the market. */
    public static Map<String, Object> of(PricingProblem problem) {
        return problem instanceof GarchInstrument garch ? of(garch) : of((Instrument) problem);
    }

    /** Terms and market of what a surrogate was trained for; of a black box nothing but that it is one. */
    public static Map<String, Object> of(Surrogate surrogate) {
        return surrogate.problem().map(InstrumentJson::of).orElse(Map.of("type", BLACK_BOX));
    }

    /** The word for what a surrogate was trained for. */
    public static String label(Surrogate surrogate) {
        return surrogate.problem().map(priced -> priced.product().label()).orElse(BLACK_BOX);
    }

    /** What is priced in closed form beside a network, in words. */
    public static String control(PricingProblem control) {
        return control instanceof GarchInstrument
                ? control.product().label() + " with matched variance"
                : control.product().label() + ", strike " + control.product().strike();
    }

    private static Map<String, Object> of(GarchInstrument instrument) {
        GarchMarket market = instrument.market();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("dynamics", market.dynamics().label());
        object.put("type", instrument.product().label());
        object.put("strike", instrument.product().strike());
        object.put("steps", instrument.product().expiry());
        object.put("rate", market.rate());
        object.put("notional", instrument.product().notional());
        object.put(market.kind() == LevelKind.SPOT ? "spot" : "forward", market.level());
        object.put("h1", market.h1());
        object.put("omega", market.omega());
        object.put("alpha", market.alpha());
        object.put("beta", market.beta());
        if (market.hasLambda()) {
            object.put("lambda", market.lambda());
        }
        if (market.hasGamma()) {
            object.put("gamma", market.gamma());
        }
        market.discount().ifPresent(discount -> object.put("discount", discount));
        return object;
    }

    private static Map<String, Object> of(Instrument instrument) {
        Product product = instrument.product();
        MarketData market = instrument.market();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", product.label());
        object.put("strike", product.strike());
        object.put("T", product.expiry());
        object.put("rate", market.rate());
        object.put("notional", product.notional());
        object.put("weights", product.weights());
        object.put("vols", market.vols());
        object.put("corr", market.correlation().toArray());
        object.put(market.kind() == LevelKind.SPOT ? "spots" : "forwards", market.levels());
        market.carry().ifPresent(carry -> object.put("carry", carry));
        market.discount().ifPresent(discount -> object.put("discount", discount));
        object.putAll(ProductTerms.of(product));
        return object;
    }
}
