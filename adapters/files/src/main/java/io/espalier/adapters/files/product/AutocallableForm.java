package io.espalier.adapters.files.product;

import io.espalier.adapters.files.document.Fields;
import io.espalier.pricing.product.Autocallable;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.Schedule;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Notes on the worst of x_i/initial_i that pay coupons and may be called; weights have no part in them. */
record AutocallableForm() implements ProductForm {
    private static final String INITIAL = "initial";
    private static final String OBSERVATIONS = "observation_times";

    @Override
    public Set<String> names() {
        return Set.of(INITIAL, OBSERVATIONS, "autocall_level", "coupon", "coupon_barrier", "memory", "knock_in");
    }

    @Override
    public boolean needsWeights(Fields fields) {
        return false;
    }

    @Override
    public boolean takesDiscount() {
        return false;
    }

    @Override
    public Optional<Product> read(Terms terms) {
        Optional<double[]> initial = initial(terms);
        Optional<Schedule> observations = observations(terms);
        OptionalDouble autocallLevel = terms.number("autocall_level");
        OptionalDouble coupon = terms.number("coupon");
        if (coupon.isPresent() && coupon.getAsDouble() < 0.0) {
            terms.refuseRange("coupon", "a coupon must be >= 0: coupon=" + coupon.getAsDouble());
        }
        OptionalDouble couponBarrier = terms.number("coupon_barrier");
        terms.fields().require("memory");
        Optional<Boolean> memory = terms.fields().flag("memory");
        OptionalDouble knockIn = terms.number("knock_in");
        return terms.ifSound(() -> new Autocallable(
                initial.orElseThrow(),
                observations.orElseThrow(),
                autocallLevel.orElseThrow(),
                coupon.orElseThrow(),
                couponBarrier.orElseThrow(),
                memory.orElseThrow(),
                knockIn.orElseThrow(),
                terms.years(),
                terms.units()));
    }

    private static Optional<double[]> initial(Terms terms) {
        terms.fields().require(INITIAL);
        Optional<double[]> initial = terms.fields().numbers(INITIAL);
        initial.ifPresent(levels -> {
            terms.size().check(terms.fields(), INITIAL, levels.length);
            for (int i = 0; i < levels.length; i++) {
                if (levels[i] <= 0.0) {
                    String entry = INITIAL + "[" + i + "]";
                    terms.refuseRange(entry, "an initial level must be > 0: " + entry + "=" + levels[i]);
                }
            }
        });
        return initial;
    }

    private static Optional<Schedule> observations(Terms terms) {
        Optional<Schedule> observations = new ScheduleFields(terms).list(OBSERVATIONS);
        if (observations.isPresent() && terms.expiry().isPresent()) {
            double expiry = terms.expiry().getAsDouble();
            Schedule dates = observations.get();
            if (expiry >= 0.0 && !dates.reaches(expiry)) {
                String last = OBSERVATIONS + "[" + (dates.count() - 1) + "]";
                terms.refuseRange(
                        last,
                        "the last observation must be T: " + last + "=" + dates.times(expiry)[dates.count() - 1]
                                + ", T=" + expiry);
            }
        }
        return observations;
    }
}
