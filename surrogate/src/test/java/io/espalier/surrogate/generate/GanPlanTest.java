package io.espalier.surrogate.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GanPlanTest {
    private static final GanPlan PIECEWISE = GanPlan.study(OutputUnit.TANH, HiddenUnit.LEAKY_RELU, 10);

    @ParameterizedTest
    @EnumSource(
            value = GradientTerm.Kind.class,
            names = {"PAPER", "MEAN_GRADIENT", "R1"})
    void aPiecewiseLinearDiscriminatorHasNoGradientTerm(GradientTerm.Kind kind) {
        final GradientTerm term = new GradientTerm(kind, 1.0);

        final String said = assertThrows(IllegalArgumentException.class, () -> PIECEWISE.with(term))
                .getMessage();

        assertTrue(said.contains("derivative by the inputs is zero"), said);
        assertTrue(said.contains("discriminatorUnit=LEAKY_RELU"), said);
    }

    @Test
    void aTermWithoutWeightIsNoTerm() {
        final GradientTerm term = GradientTerm.paper(0.0);

        assertEquals(term, PIECEWISE.with(term).term());
    }

    @Test
    void sizesAndWeightsThatMeanNothingAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> GradientTerm.r1(-1.0));
        assertThrows(IllegalArgumentException.class, () -> GradientTerm.r1(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new GradientTerm(GradientTerm.Kind.NONE, 1.0));
        assertThrows(IllegalArgumentException.class, () -> plan(0, 64, 10, 1e-3));
        assertThrows(IllegalArgumentException.class, () -> plan(2, 63, 10, 1e-3));
        assertThrows(IllegalArgumentException.class, () -> plan(2, 64, 0, 1e-3));
        assertThrows(IllegalArgumentException.class, () -> plan(2, 64, 10, Double.NaN));
    }

    private static GanPlan plan(int latent, int batch, int iterations, double rate) {
        return new GanPlan(
                latent,
                List.of(4),
                OutputUnit.LINEAR,
                List.of(4),
                HiddenUnit.SILU,
                GradientTerm.NONE,
                batch,
                iterations,
                rate);
    }
}
