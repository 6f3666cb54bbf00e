package io.espalier.adapters.files;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.Product;
import java.util.Arrays;

/** A sound position that does not know its market yet. */
interface PositionDraft {

    /** The position in the part of the market that its legs name. */
    BookPosition in(MarketData market);

    /** A product in the book's own market. */
    record Normal(String id, double quantity, int[] underlyings, Product product) implements PositionDraft {

        @Override
        public BookPosition in(MarketData market) {
            return new BookPosition(id, quantity, underlyings, new Instrument(part(market), product));
        }

        private MarketData part(MarketData market) {
            return new MarketData(
                    market.kind(),
                    picked(market.levels()),
                    picked(market.vols()),
                    market.correlation().part(underlyings),
                    market.rate(),
                    market.carry().map(this::picked),
                    market.discount());
        }

        private double[] picked(double[] values) {
            return Arrays.stream(underlyings).mapToDouble(u -> values[u]).toArray();
        }
    }
}
