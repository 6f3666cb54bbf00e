package io.espalier.adapters.files.product;

import io.espalier.pricing.product.DoubleBarrierOption;
import io.espalier.pricing.product.Monitoring;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.PutCall;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Options that cease to be where the basket touches either of two barriers. */
record DoubleBarrierForm(PutCall side) implements ProductForm {

    @Override
    public Set<String> names() {
        return Set.of("strike", "lower", "upper", MonitoringFields.NAME);
    }

    @Override
    public Optional<Product> read(Terms terms) {
        OptionalDouble lower = terms.number("lower");
        OptionalDouble upper = terms.number("upper");
        if (lower.isPresent() && upper.isPresent() && lower.getAsDouble() >= upper.getAsDouble()) {
            terms.refuseRange(
                    "lower",
                    "lower must be below upper: lower=" + lower.getAsDouble() + ", upper=" + upper.getAsDouble());
        }
        Optional<Monitoring> monitoring = MonitoringFields.read(terms);
        return terms.ifSound(() -> new DoubleBarrierOption(
                side,
                terms.requiredStrike(),
                lower.orElseThrow(),
                upper.orElseThrow(),
                monitoring.orElseThrow(),
                terms.years(),
                terms.requiredWeights(),
                terms.units()));
    }
}
