package io.espalier.surrogate.artefact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is no error, no range and no outcome gets into a certificate. */
class ProofRecordsTest {
    private static final double NAN = Double.NaN;
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final ProvedOutput VALUE = new ProvedOutput("value", -1.0, 2.0, OptionalDouble.of(0.5));

    private static void assertRefused(Runnable attempt) {
        assertThrows(IllegalArgumentException.class, attempt::run);
    }

    @ParameterizedTest
    @ValueSource(doubles = {NAN, INFINITY, -INFINITY})
    void whatIsNoNumberIsRefused(double wrong) {
        assertRefused(() -> new ProvedOutput("value", wrong, 1.0, OptionalDouble.empty()));
        assertRefused(() -> new ProvedOutput("value", 0.0, wrong, OptionalDouble.empty()));
        assertRefused(() -> new ProvedOutput("value", 0.0, 1.0, OptionalDouble.of(wrong)));
        assertRefused(() -> new ProvedStatement("claim", wrong >= 0.0, wrong));
        assertRefused(() -> new OutputErrors("value", 1, wrong, 0.0, 0.0, 0.0, List.of()));
        assertRefused(() -> new OutputErrors("value", 1, 0.0, wrong, 0.0, 0.0, List.of()));
        assertRefused(() -> new OutputErrors("value", 1, 0.0, 0.0, wrong, 0.0, List.of()));
        assertRefused(() -> new OutputErrors("value", 1, 0.0, 0.0, 0.0, wrong, List.of()));
        assertRefused(() -> new ErrorQuantile(wrong, 1.0, 0.5, 2.0));
        assertRefused(() -> new ErrorQuantile(0.5, wrong, 0.5, 2.0));
        assertRefused(() -> new ErrorQuantile(0.5, 1.0, wrong, 2.0));
        assertRefused(() -> new ErrorQuantile(0.5, 1.0, 0.5, wrong));
    }

    @Test
    void negativeErrorsAreRefused() {
        assertRefused(() -> new ProvedOutput("value", 0.0, 1.0, OptionalDouble.of(-1e-300)));
        assertRefused(() -> new OutputErrors("value", 1, 0.0, -1e-300, 0.0, 0.0, List.of()));
        assertRefused(() -> new OutputErrors("value", 1, 0.0, 0.0, -1e-300, 0.0, List.of()));
        assertRefused(() -> new OutputErrors("value", 1, 0.0, 0.0, 0.0, -1e-300, List.of()));
        assertRefused(() -> new ErrorQuantile(0.5, 1.0, -1e-300, 2.0));
        assertEquals(-0.5, new OutputErrors("value", 1, -0.5, 0.0, 0.0, 0.0, List.of()).bias());
    }

    @Test
    void whatIsOutOfOrderIsRefused() {
        assertRefused(() -> new ProvedOutput("value", 1.0, 0.5, OptionalDouble.empty()));
        assertRefused(() -> new ErrorQuantile(0.5, 1.0, 1.5, 2.0));
        assertRefused(() -> new ErrorQuantile(0.5, 1.0, 0.5, 0.75));
        assertRefused(() -> new ErrorQuantile(0.0, 1.0, 0.5, 2.0));
        assertRefused(() -> new ErrorQuantile(1.0, 1.0, 0.5, 2.0));
        assertRefused(() -> new ProvedStatement("claim", true, -0.1));
        assertRefused(() -> new ProvedStatement("claim", false, 0.0));
        assertRefused(() -> new OutputErrors("value", 0, 0.0, 0.0, 0.0, 0.0, List.of()));
        assertRefused(() -> new Proof("sha", 0, List.of(VALUE), List.of()));
        assertRefused(() -> new Proof("sha", 1, List.of(), List.of()));
    }

    @Test
    void theProvedErrorIsTheValuesBoundAndMissingWhereThatIs() {
        Certificate certificate = SampleSurrogates.full().certificate();
        ProvedOutput delta = new ProvedOutput("d_spot[0]", 0.0, 1.0, OptionalDouble.of(0.25));
        ProvedOutput open = new ProvedOutput("value", 0.0, 1.0, OptionalDouble.empty());

        assertEquals(OptionalDouble.empty(), certificate.provedError());
        assertEquals(OptionalDouble.of(0.5), proved(certificate, delta, VALUE));
        assertEquals(OptionalDouble.empty(), proved(certificate, delta));
        assertEquals(OptionalDouble.empty(), proved(certificate, open, delta));
    }

    private static OptionalDouble proved(Certificate certificate, ProvedOutput... outputs) {
        return certificate
                .withProof(new Proof("sha", 1, List.of(outputs), List.of()))
                .provedError();
    }
}
