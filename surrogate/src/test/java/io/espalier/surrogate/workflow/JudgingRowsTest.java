package io.espalier.surrogate.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.label.SamplingPlan;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.select.CandidateErrors;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** On a call struck so low that its price is 0.5 x0 + 0.5 x1 + 5 to the last digits: errors of affine networks are known. */
class JudgingRowsTest {
    private static final PruningSpec NONE = new PruningSpec(PruningSpec.Method.NONE, Optional.empty());
    private static final SurrogateSpec SPEC = spec();

    private static SurrogateSpec spec() {
        SurrogateSpec first = Specs.small(3, 1024, List.of(), NONE);
        SamplingPlan sampling = first.sampling();
        return SurrogateSpec.of(
                struck(-5.0), sampling, first.network(), first.training(), first.pruning(), first.seed(), first.text());
    }

    private static Instrument struck(double strike) {
        PricingProblem first = Specs.small(3, 1024, List.of(), NONE).instrument();
        return new Instrument(((Instrument) first).market(), BasketOption.of(PayoffType.CALL, strike, 1.0, 0.5, 0.5));
    }

    private static CandidateErrors errors(Reference reference, double slope, double bias) {
        JudgingRows rows = JudgingRows.of(new Material(SPEC, 1), SPEC.served(), reference);
        return rows.errors(new Network(
                List.of(new Layer(new double[][] {{slope, slope}}, new double[] {bias}, Activation.IDENTITY))));
    }

    private static Reference closed() {
        return Reference.of(SPEC.instrument(), SPEC.sampling().layout(), SPEC.served(), 1);
    }

    @Test
    void theTruthHasNoErrorByAnExactReference() {
        CandidateErrors errors = errors(closed(), 0.5, 5.0);

        assertEquals(0.0, errors.value(), 1e-12);
        assertEquals(0.0, errors.gradient(), 1e-12);
    }

    /** The box is symmetric about 1, so that 6 is the mean but for sampling; no constant is below 1. */
    @Test
    void aConstantHasOne() {
        CandidateErrors errors = errors(closed(), 0.0, 6.0);

        assertTrue(errors.value() >= 1.0 && errors.value() < 1.01, errors::toString);
        assertEquals(1.0, errors.gradient(), 1e-12);
    }

    /** One path of a basket of deviation about 0.2 around levels of deviation 0.25: antithetic rows of a linear payoff have no noise. */
    @Test
    void whereTheReferenceIsASimulationLabelledRowsJudge() {
        Reference simulated = new Reference(closed().pricer(), "mc", 128, false);

        assertEquals(0.0, errors(simulated, 0.5, 5.0).value(), 1e-9);
        assertEquals(0.5, errors(simulated, 0.25, 5.0).gradient(), 1e-9);
    }

    /** Rows that learn may well vary where those that judge do not, as where the served box is far from the strike. */
    @Test
    void answersThatDoNotVaryCannotJudge() {
        Reference nothing = Reference.of(struck(100.0), SPEC.sampling().layout(), SPEC.served(), 1);

        String message = assertThrows(IllegalArgumentException.class, () -> errors(nothing, 0.5, 5.0))
                .getMessage();

        assertTrue(message.contains("must vary") && message.contains("spread of values=0.0"), message);
    }
}
