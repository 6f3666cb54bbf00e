package io.espalier.adapters.files.product;

import io.espalier.pricing.product.ExtremeOption;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.PutCall;
import java.util.Optional;
import java.util.Set;

/** Options on the largest or the smallest of the w_i x_i. */
record ExtremeForm(ExtremeOption.Extreme extreme, PutCall side) implements ProductForm {

    @Override
    public Set<String> names() {
        return Set.of("strike");
    }

    @Override
    public Optional<Product> read(Terms terms) {
        return terms.ifSound(() -> new ExtremeOption(
                extreme, side, terms.requiredStrike(), terms.years(), terms.requiredWeights(), terms.units()));
    }
}
