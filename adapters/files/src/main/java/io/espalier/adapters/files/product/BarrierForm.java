package io.espalier.adapters.files.product;

import io.espalier.pricing.product.BarrierOption;
import io.espalier.pricing.product.Monitoring;
import io.espalier.pricing.product.Product;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Options that come into being or cease to be where the basket touches a barrier; cash has no strike. */
record BarrierForm(BarrierOption.Payment payment) implements ProductForm {
    private static final Map<String, BarrierOption.Direction> DIRECTIONS =
            Map.of("up", BarrierOption.Direction.UP, "down", BarrierOption.Direction.DOWN);
    private static final Map<String, BarrierOption.Knock> KNOCKS =
            Map.of("out", BarrierOption.Knock.OUT, "in", BarrierOption.Knock.IN);

    @Override
    public Set<String> names() {
        return payment == BarrierOption.Payment.CASH
                ? Set.of("barrier", "direction", "knock", MonitoringFields.NAME)
                : Set.of("strike", "barrier", "direction", "knock", MonitoringFields.NAME);
    }

    @Override
    public Optional<Product> read(Terms terms) {
        OptionalDouble barrier = terms.number("barrier");
        Optional<BarrierOption.Direction> direction = terms.word("direction", DIRECTIONS);
        Optional<BarrierOption.Knock> knock = terms.word("knock", KNOCKS);
        Optional<Monitoring> monitoring = MonitoringFields.read(terms);
        return terms.ifSound(() -> new BarrierOption(
                payment,
                terms.strike().orElse(Double.NaN),
                barrier.orElseThrow(),
                direction.orElseThrow(),
                knock.orElseThrow(),
                monitoring.orElseThrow(),
                terms.years(),
                terms.requiredWeights(),
                terms.units()));
    }
}
