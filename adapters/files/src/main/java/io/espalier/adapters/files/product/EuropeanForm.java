package io.espalier.adapters.files.product;

import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Product;
import java.util.Optional;
import java.util.Set;

/** Options that look at the basket at expiry alone. */
record EuropeanForm(PayoffType payoff) implements ProductForm {

    @Override
    public Set<String> names() {
        return Set.of("strike");
    }

    @Override
    public boolean isSmoothable() {
        return payoff == PayoffType.CALL || payoff == PayoffType.PUT;
    }

    @Override
    public Optional<Product> read(Terms terms) {
        return terms.ifSound(() -> new BasketOption(
                payoff,
                terms.requiredStrike(),
                terms.years(),
                terms.requiredWeights(),
                terms.units(),
                terms.smoothing()));
    }
}
