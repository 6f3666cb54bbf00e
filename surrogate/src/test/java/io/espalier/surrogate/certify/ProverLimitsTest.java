package io.espalier.surrogate.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.surrogate.artefact.Proof;
import io.espalier.surrogate.artefact.ProvedStatement;
import io.espalier.surrogate.form.Form;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One node on one forward: what a proof says at the edges of what can be proved. */
class ProverLimitsTest {
    private static final FactorLayout LAYOUT = FactorLayout.levels(LevelKind.FORWARD, 1);
    private static final Box BOX = new Box(new double[] {80.0}, new double[] {120.0});
    private static final ProofGoal GOAL = new ProofGoal(1.05, 1.1, 1.15, 0.02, 64);

    /** y = out softplus((x - 100)/8), nearly a call with a deviation of 14. */
    private static Network network(double weight, double out) {
        Layer node = new Layer(new double[][] {{weight}}, new double[] {-100.0 * weight}, Activation.SOFTPLUS);
        return new Network(List.of(node, new Layer(new double[][] {{out}}, new double[1], Activation.IDENTITY)));
    }

    private static Optional<Prover> prover(Network network, Box box, double notional, double volatility) {
        MarketData market =
                MarketData.ofForwards(new double[] {100.0}, new double[] {volatility}, Correlation.identity(1), 0.0);
        BasketOption call =
                new BasketOption(PayoffType.CALL, 100.0, 1.0, new double[] {1.0}, notional, Optional.empty());
        return Prover.of(network, Form.identity(LAYOUT), box, new Instrument(market, call), 1);
    }

    /** Without a closed form the direction comes from gradients, whose squares overflow here, or vanish. */
    @Test
    void gradientsMayBeOfAnySize() {
        for (double out : new double[] {1e200, 1e-200, 0.0}) {
            assertTrue(prover(network(1.0, out), BOX, 1.0, 0.0)
                    .orElseThrow()
                    .prove(GOAL, Map.of())
                    .isPresent());
        }
    }

    /** One over its width overflows. */
    @Test
    void aBoxTooNarrowForADirectionMakesNoProofAndNoException() {
        Box narrow = new Box(new double[] {0.0}, new double[] {1e-320});

        assertTrue(prover(network(1.0, 1.0), narrow, 1.0, 0.0).isEmpty());
    }

    /** Signs of a price and of a gamma turn round with the position. */
    @Test
    void aShortPositionIsHeldAgainstTheSignsOfAShortPosition() {
        for (double sign : new double[] {1.0, -1.0}) {
            Proof proof = prover(network(0.125, sign * 8.0), BOX, sign, 14.0)
                    .orElseThrow()
                    .prove(GOAL, Map.of())
                    .orElseThrow();

            assertEquals(3, proof.statements().size());
            assertTrue(proof.statements().stream().allMatch(ProvedStatement::holds), proof.statements()::toString);
        }
    }

    /** A rectifier (x - 100)+ has no second derivative at its kink, but is within s phi(0) of Bachelier's call. */
    @Test
    void aNetworkWithKinksIsProvedButForItsGamma() {
        Layer node = new Layer(new double[][] {{1.0}}, new double[] {-100.0}, Activation.RELU);
        Layer sum = new Layer(new double[][] {{1.0}}, new double[1], Activation.IDENTITY);
        Proof proof = prover(new Network(List.of(node, sum)), BOX, 1.0, 14.0)
                .orElseThrow()
                .prove(GOAL, Map.of("value", 14.0 * 0.3989422804014327))
                .orElseThrow();

        assertEquals(2, proof.outputs().size());
        double bound = proof.output("value").orElseThrow().errorBound().orElseThrow();
        assertTrue(bound >= 14.0 * 0.3989422804014327 && bound <= 1.1 * 14.0 * 0.3989422804014327, "bound=" + bound);
    }
}
