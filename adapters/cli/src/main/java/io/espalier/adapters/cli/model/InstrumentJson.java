package io.espalier.adapters.cli.model;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.Product;
import io.espalier.surrogate.serve.ProductTerms;
import java.util.LinkedHashMap;
import java.util.Map;

/** An instrument under the names of an instrument document; a product without strike has a null there. */
public final class InstrumentJson {
    private InstrumentJson() {}

    /** All terms and the market. */
    public static Map<String, Object> of(Instrument instrument) {
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
