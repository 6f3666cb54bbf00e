package io.espalier.adapters.files.product;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.document.Node;
import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.PastFixings;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** Options on an average: against a strike, or the level at expiry against the average, which then is the strike. */
record AsianForm(PutCall side) implements ProductForm {
    private static final String STRIKE_TYPE = "strike_type";
    private static final String FLOATING = "floating";
    private static final Map<String, Boolean> IS_FLOATING = Map.of("fixed", false, FLOATING, true);

    @Override
    public Set<String> names() {
        return Set.of("strike", "fixings", STRIKE_TYPE, "past_fixings");
    }

    @Override
    public boolean needsStrike(Fields fields) {
        return !fields.node(STRIKE_TYPE).equals(Optional.of(new Node.TextNode(FLOATING)));
    }

    @Override
    public Optional<Product> read(Terms terms) {
        Optional<Boolean> floating = terms.fields().word(STRIKE_TYPE, false, IS_FLOATING);
        Optional<Schedule> fixings = new ScheduleFields(terms).countOrList("fixings");
        Optional<PastFixings> past = past(terms);
        return terms.ifSound(() -> new AsianOption(
                side,
                floating.orElseThrow() ? Double.NaN : terms.requiredStrike(),
                fixings.orElseThrow(),
                past.orElseThrow(),
                terms.years(),
                terms.requiredWeights(),
                terms.units()));
    }

    private static Optional<PastFixings> past(Terms terms) {
        if (!terms.fields().has("past_fixings")) {
            return Optional.of(PastFixings.NONE);
        }
        return terms.fields().object("past_fixings").flatMap(inner -> past(inner, terms));
    }

    private static Optional<PastFixings> past(Fields inner, Terms terms) {
        inner.allow(Set.of("count", "average"));
        inner.require("count");
        inner.require("average");
        OptionalInt count = ScheduleFields.count(inner, "count", 0, ScheduleFields.MOST, terms.problems());
        OptionalDouble average = inner.number("average");
        return count.isPresent() && average.isPresent()
                ? Optional.of(new PastFixings(count.getAsInt(), average.getAsDouble()))
                : Optional.empty();
    }
}
