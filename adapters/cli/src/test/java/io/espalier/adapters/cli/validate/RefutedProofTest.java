package io.espalier.adapters.cli.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import io.espalier.adapters.cli.model.SampleModel;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.surrogate.artefact.Certificate;
import io.espalier.surrogate.artefact.Fingerprint;
import io.espalier.surrogate.artefact.Proof;
import io.espalier.surrogate.artefact.Provenance;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.certify.LargestErrorSearch;
import io.espalier.surrogate.certify.ProofGoal;
import io.espalier.surrogate.certify.Prover;
import io.espalier.surrogate.form.Form;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.serve.SurrogatePricer;
import io.espalier.surrogate.workflow.Reference;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever changes a weight and makes every hash right again is still found out, where the defect is larger than the model's own error.
 *
 * <p>The model: three SiLU nodes fitted by least squares to a call on two forwards, to 4e-6.
 */
class RefutedProofTest {
    private static final FactorLayout LAYOUT = FactorLayout.levels(LevelKind.FORWARD, 2);
    private static final Box BOX = new Box(new double[] {0.4, 0.4}, new double[] {1.6, 1.6});
    private static final double MOST_INFLUENTIAL = 0.163152611;

    private static final int DIGEST_BYTES = 32;

    @TempDir
    private Path folder;

    private static Network network(double first) {
        return new Network(List.of(
                new Layer(
                        new double[][] {
                            {-2.405926455, -2.405926455}, {-2.313527515, -2.313527515}, {-3.005420645, -3.005420645}
                        },
                        new double[] {5.2882169687770, 2.036583043, 14.325547069},
                        Activation.SILU),
                new Layer(
                        new double[][] {{first, 0.0138386451, -0.146814838}},
                        new double[] {1.21841915},
                        Activation.IDENTITY)));
    }

    private static Instrument call() {
        MarketData market = MarketData.ofForwards(
                new double[] {1.0, 1.0},
                new double[] {0.2, 0.3},
                new Correlation(new double[][] {{1.0, 0.4}, {0.4, 1.0}}),
                0.0);
        return new Instrument(market, BasketOption.of(PayoffType.CALL, 1.1, 1.0, 0.5, 0.5));
    }

    private static Proof proof(Network network) {
        Map<String, Double> found = LargestErrorSearch.searchEach(
                        SurrogatePricer.uncertified(network, LAYOUT, BOX),
                        Reference.of(call(), LAYOUT, BOX, 1).pricer(),
                        BOX,
                        1000,
                        7L)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().error()));
        return Prover.of(network, Form.identity(LAYOUT), BOX, call(), 1)
                .orElseThrow()
                .prove(ProofGoal.of(network), found)
                .orElseThrow();
    }

    private static Surrogate surrogate(Network network, Proof proof) {
        Certificate certificate = Certificate.of(network, "closed", 4096, 7L, 2e-6, 4e-6);
        return new Surrogate(network, LAYOUT, BOX, call(), Provenance.empty(), certificate.withProof(proof));
    }

    private CliRun validate(Surrogate surrogate) {
        return CliRun.of(
                "validate",
                SampleModel.write(surrogate, folder.resolve("model.esp")).toString(),
                "--points",
                "400",
                "--json");
    }

    @Test
    void aModelWithItsOwnProofIsValidated() {
        Network network = network(MOST_INFLUENTIAL);
        Proof proof = proof(network);

        CliRun run = validate(surrogate(network, proof));

        assertEquals(0, run.status(), run.out() + run.err());
        assertEquals("rigorous", run.text("certificate.kind"));
        assertTrue(proof.outputs().get(0).errorBound().orElseThrow() < 1e-4, "a good model");
    }

    @Test
    void aWeightChangedByOnePercentUnderRightHashesIsRefused() {
        Network changed = network(1.01 * MOST_INFLUENTIAL);
        Proof old = proof(network(MOST_INFLUENTIAL));
        String subject = Fingerprint.ofSubject(changed, Form.identity(LAYOUT), BOX, call());
        Proof forged = new Proof(subject, old.cells(), old.outputs(), old.statements());

        CliRun run = validate(surrogate(changed, forged));

        assertEquals("E_CERTIFICATE_MISMATCH " + folder.resolve("model.esp"), run.refusal(4));
        String message = run.text("errors[0].message");
        assertTrue(message.contains("output=value"), message);
        assertTrue(message.contains("bound=" + old.outputs().get(0).errorBound().orElseThrow()), message);
    }

    /** The weight's bytes replaced in the file and the file's digest made right, as an editor of files would do it. */
    @Test
    void aWeightChangedInTheFileAloneIsRefusedWithoutALookAtItsErrors() throws IOException, NoSuchAlgorithmException {
        Network network = network(MOST_INFLUENTIAL);
        Path file = SampleModel.write(surrogate(network, proof(network)), folder.resolve("edited.esp"));
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        int body = bytes.capacity() - DIGEST_BYTES;
        int replaced = 0;
        for (int at = 0; at + Double.BYTES <= body; at++) {
            if (bytes.getDouble(at) == MOST_INFLUENTIAL) {
                bytes.putDouble(at, 1.01 * MOST_INFLUENTIAL);
                replaced++;
            }
        }
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(bytes.array(), body));
        Files.write(file, bytes.put(body, digest).array());

        CliRun run = CliRun.of("validate", file.toString(), "--json");

        assertEquals(1, replaced);
        assertEquals("E_CERTIFICATE_MISMATCH " + file, run.refusal(4));
        assertTrue(run.text("errors[0].message").contains("sha256"), run.out());
    }
}
