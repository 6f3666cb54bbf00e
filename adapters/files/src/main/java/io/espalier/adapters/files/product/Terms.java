package io.espalier.adapters.files.product;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.document.Size;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.Smoothing;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * What products of all types have, read; and the whole document, for a form to read the rest of it.
 *
 * <p>What is left out or broken is empty. {@code size} is the number of underlyings.
 */
record Terms(
        Fields fields,
        Problems problems,
        Optional<double[]> weights,
        Size size,
        OptionalDouble strike,
        OptionalDouble expiry,
        OptionalDouble notional,
        Optional<Smoothing> smoothing) {

    /** A number that must be there; empty where it is missing or broken. */
    OptionalDouble number(String name) {
        fields.require(name);
        return fields.number(name);
    }

    /** One of {@code words}, which must be there; empty where it is missing or broken. */
    <E> Optional<E> word(String name, Map<String, E> words) {
        fields.require(name);
        return fields.word(name, null, words);
    }

    /** Reports the value at {@code field} as outside its range. */
    void refuseRange(String field, String message) {
        problems.add(ErrorCode.E_RANGE, fields.at(field), message);
    }

    /** The product that {@code made} makes, unless something is wrong. */
    Optional<Product> ifSound(Supplier<Product> made) {
        return problems.isEmpty() ? Optional.of(made.get()) : Optional.empty();
    }

    /** T of sound terms. */
    double years() {
        return expiry.orElseThrow();
    }

    /** Strike of sound terms. */
    double requiredStrike() {
        return strike.orElseThrow();
    }

    /** Weights of sound terms. */
    double[] requiredWeights() {
        return weights.orElseThrow();
    }

    /** Notional of sound terms. */
    double units() {
        return notional.orElseThrow();
    }
}
