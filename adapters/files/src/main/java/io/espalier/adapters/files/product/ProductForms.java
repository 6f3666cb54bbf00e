package io.espalier.adapters.files.product;

import io.espalier.pricing.product.PayoffType;
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
    static final Map<String, ProductForm> ALL = EUROPEAN;

    private ProductForms() {}

    private static Map<String, ProductForm> european() {
        Map<String, ProductForm> forms = new LinkedHashMap<>();
        for (PayoffType payoff : PayoffType.values()) {
            forms.put(payoff.label(), new EuropeanForm(payoff));
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
