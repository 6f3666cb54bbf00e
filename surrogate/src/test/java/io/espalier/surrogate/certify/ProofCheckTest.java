package io.espalier.surrogate.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.product.PayoffType;
import io.espalier.surrogate.artefact.Fingerprint;
import io.espalier.surrogate.artefact.Proof;
import io.espalier.surrogate.artefact.ProvedOutput;
import io.espalier.surrogate.form.Form;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.RandomNetworks;
import io.espalier.surrogate.serve.SurrogatePricer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A hash that is made right again does not make a proof right. */
class ProofCheckTest {
    private static final AnalyticPricer REFERENCE =
            new AnalyticPricer(FittedBasket.instrument(PayoffType.CALL), FittedBasket.LAYOUT);

    /** The same bounds, said of another network. */
    static Proof forged(Proof proof, Network network) {
        String subject = Fingerprint.ofSubject(
                network,
                Form.identity(FittedBasket.LAYOUT),
                FittedBasket.BOX,
                FittedBasket.instrument(PayoffType.CALL));
        return new Proof(subject, proof.cells(), proof.outputs(), proof.statements());
    }

    private static Optional<String> refutation(Network network, Proof proof) {
        SurrogatePricer candidate = new SurrogatePricer(FittedBasket.surrogate(network, forged(proof, network)));
        return ProofCheck.refutation(proof, candidate, REFERENCE, FittedBasket.BOX, 500, 3L, 20_000);
    }

    @Test
    void aProofOfTheNetworkBesideItIsNotRefuted() {
        assertEquals(Optional.empty(), refutation(FittedBasket.network(), FittedBasket.proof()));
    }

    @Test
    void aWeightThatIsOnePercentOffIsFoundOutByAnErrorBeyondTheBound() {
        Proof proof = FittedBasket.proof();
        double bound = proof.output("value").orElseThrow().errorBound().orElseThrow();

        String told = refutation(FittedBasket.changed(), proof).orElseThrow();

        assertTrue(bound < 1e-4, "bound " + bound);
        assertTrue(told.contains("output=value, bound=" + bound + ", found="), told);
        assertTrue(told.contains(", x=["), told);
    }

    /** Any output's bound may be the one that does not hold; what has no bound is not looked at. */
    @Test
    void everyBoundIsTried() {
        Network network = FittedBasket.network();
        List<ProvedOutput> outputs = FittedBasket.proof().outputs();
        for (int k = 0; k < outputs.size(); k++) {
            ProvedOutput output = outputs.get(k);
            ProvedOutput claimed =
                    new ProvedOutput(output.name(), output.low(), output.high(), OptionalDouble.of(1e-9));
            ProvedOutput silent = new ProvedOutput(output.name(), -9.0, 9.0, OptionalDouble.empty());

            assertTrue(refutation(network, new Proof("x", 1, List.of(claimed), List.of()))
                    .orElseThrow()
                    .contains("output=" + output.name()));
            assertTrue(refutation(network, new Proof("x", 1, List.of(silent), List.of()))
                    .isEmpty());
        }
    }

    @Test
    void goalsThatNobodyReachesAreRefused() {
        for (double[] wrong : new double[][] {
            {1.0, 2, 2, 1}, {2, 0.5, 2, 1}, {2, 2, 1.0, 1}, {2, 2, 2, 0}, {2, 2, 2, -1}, {Double.NaN, 2, 2, 1}
        }) {
            assertThrows(
                    IllegalArgumentException.class, () -> new ProofGoal(wrong[0], wrong[1], wrong[2], wrong[3], 64));
        }
        assertThrows(IllegalArgumentException.class, () -> new ProofGoal(2.0, 2.0, 2.0, 1.0, 0));
    }

    @Test
    void largerNetworksAreGivenFewerCellsButNeverNone() {
        RandomNetworks draw = new RandomNetworks(41);
        int small = ProofGoal.of(draw.network(Activation.SILU, 7, 3)).cells();
        int large = ProofGoal.of(draw.network(Activation.SILU, 7, 128, 128)).cells();
        int huge = ProofGoal.of(draw.network(Activation.SILU, 7, 256, 256, 256, 256, 256, 256))
                .cells();

        assertTrue(small > large && large >= huge && huge >= 16, small + " " + large + " " + huge);
    }
}
