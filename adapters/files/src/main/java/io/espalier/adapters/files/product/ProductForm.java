package io.espalier.adapters.files.product;

import io.espalier.adapters.files.document.Fields;
import io.espalier.pricing.product.Product;
import java.util.Optional;
import java.util.Set;

/** How the products of one type are written in a document. */
interface ProductForm {

    /** The fields of this type beside those that all types have. */
    Set<String> names();

    /** Whether the document of such a product must have a strike. */
    default boolean needsStrike(Fields fields) {
        return names().contains("strike");
    }

    /** Whether the document of such a product must have weights. */
    default boolean needsWeights(Fields fields) {
        return true;
    }

    /** Whether the payoff may be a smooth stand-in. */
    default boolean isSmoothable() {
        return false;
    }

    /** Whether a discount factor to T alone is enough to value it. */
    default boolean takesDiscount() {
        return true;
    }

    /** The product; empty, with problems reported, where something of it or of its terms is broken. */
    Optional<Product> read(Terms terms);
}
