package io.espalier.adapters.files.product;

import io.espalier.pricing.product.BarrierOption;
import io.espalier.pricing.product.ExtremeOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.PutCall;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The types there are, by the word for them in documents. */
final class ProductForms {
    /** Options that look at the basket at expiry alone. */
    static final Map<String, ProductForm> EUROPEAN = european();

    /** Every type. */
    static final Map<String, ProductForm> ALL = all();

    private ProductForms() {}

    private static Map<String, ProductForm> european() {
        Map<String, ProductForm> forms = new LinkedHashMap<>();
        for (PayoffType payoff : PayoffType.values()) {
            forms.put(payoff.label(), new EuropeanForm(payoff));
        }
        return Collections.unmodifiableMap(forms);
    }

    private static Map<String, ProductForm> all() {
        Map<String, ProductForm> forms = new LinkedHashMap<>(EUROPEAN);
        for (PutCall side : PutCall.values()) {
            forms.put("asian_" + side.label(), new AsianForm(side));
        }
        for (BarrierOption.Payment payment : BarrierOption.Payment.values()) {
            forms.put("barrier_" + payment.label(), new BarrierForm(payment));
        }
        for (PutCall side : PutCall.values()) {
            forms.put("double_barrier_" + side.label(), new DoubleBarrierForm(side));
        }
        for (ExtremeOption.Extreme extreme : ExtremeOption.Extreme.values()) {
            for (PutCall side : PutCall.values()) {
                forms.put(extreme.label() + "_" + side.label(), new ExtremeForm(extreme, side));
            }
        }
        forms.put("autocallable", new AutocallableForm());
        for (PutCall side : PutCall.values()) {
            forms.put("bermudan_" + side.label(), new BermudanForm(side));
        }
        return Collections.unmodifiableMap(forms);
    }

    /** The fields that one of {@code forms} has at least. */
    static Set<String> namesOf(Map<String, ProductForm> forms) {
        Set<String> names = new HashSet<>();
        forms.values().forEach(form -> names.addAll(form.names()));
        return Set.copyOf(names);
    }
}
