package io.espalier.adapters.files.product;

import io.espalier.adapters.files.document.Fields;
import io.espalier.pricing.product.Product;
import java.util.Optional;
import java.util.Set;

/**
 * A document whose type is no type: the fields of all types are known, and what one type alone has is not judged.
 *
 * <p>Without any such field it is read as the European option that most documents are.
 */
record UnknownForm(Set<String> names) implements ProductForm {

    @Override
    public boolean needsStrike(Fields fields) {
        return fields.names().noneMatch(name -> names.contains(name) && !name.equals("strike"));
    }

    @Override
    public boolean needsWeights(Fields fields) {
        return needsStrike(fields);
    }

    @Override
    public boolean isSmoothable() {
        return true;
    }

    @Override
    public Optional<Product> read(Terms terms) {
        return Optional.empty();
    }
}
