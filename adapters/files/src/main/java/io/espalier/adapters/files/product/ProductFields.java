package io.espalier.adapters.files.product;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.document.Size;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.Smoothing;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads what is paid: the type first, then what every product has, then what that type has. */
public final class ProductFields {
    private static final Set<String> COMMON = Set.of("type", "T", "notional", SmoothingFields.NAME);
    private static final String DEFAULT_TYPE = "call";

    private final Fields fields;
    private final Problems problems;
    private final ProductForm form;

    private ProductFields(Fields fields, Problems problems, Map<String, ProductForm> forms) {
        this.fields = fields;
        this.problems = problems;
        this.form = fields.word("type", forms.get(DEFAULT_TYPE), forms)
                .orElseGet(() -> new UnknownForm(ProductForms.namesOf(forms)));
    }

    /** A product of any type. */
    public static ProductFields ofAnyType(Fields fields, Problems problems) {
        return new ProductFields(fields, problems, ProductForms.ALL);
    }

    /** An option that looks at the basket at expiry alone. */
    public static ProductFields ofEuropean(Fields fields, Problems problems) {
        return new ProductFields(fields, problems, ProductForms.EUROPEAN);
    }

    /** Whether {@code word} is a type. */
    public static boolean isType(String word) {
        return ProductForms.ALL.containsKey(word);
    }

    /** Whether this product cannot do without a strike; without one there is none to vary either. */
    public boolean needsStrike() {
        return form.needsStrike(fields);
    }

    /** The fields that are read here. */
    public Set<String> names() {
        Set<String> names = new HashSet<>(COMMON);
        names.addAll(form.names());
        return names;
    }

    /** Whether the product must have weights. */
    public boolean needsWeights() {
        return form.needsWeights(fields);
    }

    /**
     * The product; empty, with problems reported, where something of the document is broken.
     *
     * @param weights empty where they are broken, or left out
     * @param size the number of underlyings
     */
    public Optional<Product> read(Optional<double[]> weights, Size size) {
        if (form.needsStrike(fields)) {
            fields.require("strike");
        }
        OptionalDouble strike = form.names().contains("strike") ? fields.number("strike") : OptionalDouble.empty();
        OptionalDouble expiry = expiry();
        OptionalDouble notional = fields.number("notional", 1.0);
        Optional<Smoothing> smoothing = SmoothingFields.read(fields, form.isSmoothable(), problems);
        if (fields.has("discount") && !form.takesDiscount()) {
            problems.add(
                    ErrorCode.E_CONFLICT,
                    fields.at("discount"),
                    "flows before T are discounted at the rate: a discount factor to T does not say how");
        }
        return form.read(new Terms(fields, problems, weights, size, strike, expiry, notional, smoothing));
    }

    private OptionalDouble expiry() {
        fields.require("T");
        OptionalDouble expiry = fields.number("T");
        if (expiry.isPresent() && expiry.getAsDouble() < 0.0) {
            problems.add(
                    ErrorCode.E_EXPIRED,
                    fields.at("T"),
                    "T=" + expiry.getAsDouble() + " is negative: the product has expired");
        }
        return expiry;
    }
}
