package io.espalier.adapters.files.product;

import io.espalier.pricing.product.BermudanOption;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import java.util.Optional;
import java.util.Set;

/** Options that their holder may exercise on some dates. */
record BermudanForm(PutCall side) implements ProductForm {

    @Override
    public Set<String> names() {
        return Set.of("strike", "exercise");
    }

    @Override
    public boolean takesDiscount() {
        return false;
    }

    @Override
    public Optional<Product> read(Terms terms) {
        Optional<Schedule> exercise = new ScheduleFields(terms).countOrList("exercise");
        return terms.ifSound(() -> new BermudanOption(
                side,
                terms.requiredStrike(),
                exercise.orElseThrow(),
                terms.years(),
                terms.requiredWeights(),
                terms.units()));
    }
}
