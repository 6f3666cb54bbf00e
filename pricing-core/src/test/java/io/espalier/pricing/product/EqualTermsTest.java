package io.espalier.pricing.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.espalier.pricing.product.BarrierOption.Direction;
import io.espalier.pricing.product.BarrierOption.Knock;
import io.espalier.pricing.product.BarrierOption.Payment;
import io.espalier.pricing.product.ExtremeOption.Extreme;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two products are equal where all their terms are, whatever arrays hold them. */
class EqualTermsTest {
    static Stream<Supplier<Product>> products() {
        return Stream.of(
                () -> new BasketOption(
                        PayoffType.PUT, 1.0, 2.0, w(), 3.0, Optional.of(new Smoothing(Smoothing.Kind.SIGMOID, 0.1))),
                () -> AsianOption.floating(PutCall.CALL, Schedule.of(0.5, 1.0), 1.0, w()),
                () -> new BarrierOption(
                        Payment.CASH,
                        Double.NaN,
                        110.0,
                        Direction.UP,
                        Knock.IN,
                        Monitoring.on(Schedule.equallySpaced(4)),
                        1.0,
                        w(),
                        1.0),
                () -> new DoubleBarrierOption(PutCall.PUT, 1.0, 0.5, 2.0, Monitoring.continuous(), 1.0, w(), 1.0),
                () -> new ExtremeOption(Extreme.WORST, PutCall.PUT, 1.0, 1.0, w(), 1.0),
                () -> new Autocallable(w(), Schedule.of(0.5, 1.0), 1.0, 0.02, 0.8, true, 0.6, 1.0, 100.0));
    }

    private static double[] w() {
        return new double[] {0.5, 0.25};
    }

    @ParameterizedTest
    @MethodSource("products")
    void equalTermsAreEqualProductsWithOneHash(Supplier<Product> make) {
        assertEquals(make.get(), make.get());
        assertEquals(make.get().hashCode(), make.get().hashCode());
    }

    @ParameterizedTest
    @MethodSource("products")
    void anotherExpiryOrWeightIsAnotherProduct(Supplier<Product> make) {
        Product product = make.get();
        Product reweighted = make.get();
        double[] terms = reweighted instanceof Autocallable note ? note.initial() : reweighted.weights();
        terms[1] = 0.26;

        assertNotEquals(product, product.withExpiry(1.5));
        assertNotEquals(product, reweighted);
    }

    @Test
    void dateCountsAreNotTheListOfTheirTimes() {
        assertEquals(Schedule.of(0.5, 1.0), Schedule.of(0.5, 1.0));
        assertNotEquals(Schedule.equallySpaced(2), Schedule.of(0.5, 1.0));
        assertNotEquals(Schedule.equallySpaced(2), Schedule.equallySpaced(3));
    }
}
