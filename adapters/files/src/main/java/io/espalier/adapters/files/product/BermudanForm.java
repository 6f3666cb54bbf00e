package io.espalier.adapters.files.product;

import io.espalier.pricing.product.BermudanOption;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import java.util.Optional;
import java.util.Set;

/** Options that their holder may exercise on some dates. */
record BermudanForm(PutCall side) implements ProductForm {

    /** A policy is learnt, and its paths are kept, date by date. */
    private static final int MOST_DATES = 2000;

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
        Optional<Schedule> exercise = new ScheduleFields(terms, MOST_DATES).countOrList("exercise");
        return terms.ifSound(() -> new BermudanOption(
                side,
                terms.requiredStrike(),
                exercise.orElseThrow(),
                terms.years(),
                terms.requiredWeights(),
                terms.units()));
    }
}
