package io.espalier.surrogate.artefact;

import static io.espalier.surrogate.artefact.ArtefactFault.E_ARTEFACT_CORRUPT;
import static io.espalier.surrogate.artefact.ArtefactFault.E_CERTIFICATE_MISMATCH;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.interval.Box;
import io.espalier.surrogate.form.Form;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.RandomNetworks;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Errors and proof come back to the last bit, and a proof goes with nothing but what it speaks of. */
class ProvedArtefactTest {
    private static final Surrogate PROVED = SampleSurrogates.proved();
    private final byte[] whole = ArtefactWriter.encode(PROVED);

    @Test
    void errorsAndProofComeBackAndWriteTheSameBytesAgain() throws Exception {
        Surrogate read = ArtefactReader.decode(whole);

        assertEquals(PROVED.certificate().errors(), read.certificate().errors());
        assertEquals(PROVED.certificate().proof(), read.certificate().proof());
        assertEquals(PROVED, read);
        assertEquals(OptionalDouble.of(0.75), read.certificate().provedError());
        assertArrayEquals(whole, ArtefactWriter.encode(read));
        assertNotEquals(SampleSurrogates.full().modelId(), read.modelId());
    }

    @Test
    void eachOfTheTwoMayBeMissing() throws Exception {
        Surrogate full = SampleSurrogates.full();
        Certificate measured =
                full.certificate().withErrors(PROVED.certificate().errors());
        Certificate proved =
                full.certificate().withProof(PROVED.certificate().proof().orElseThrow());
        for (Certificate certificate : List.of(measured, proved)) {
            Surrogate read = ArtefactReader.decode(ArtefactWriter.encode(SampleSurrogates.with(full, certificate)));
            assertEquals(certificate, read.certificate());
        }
    }

    @Test
    void aProofOfAnotherNetworkBoxOrInstrumentIsAMismatch() throws Exception {
        Network network = new RandomNetworks(97).network(Activation.SILU, 3, 2, 2);
        Instrument later = new Instrument(
                PROVED.normal().market(), PROVED.normal().product().withExpiry(2.0));
        double[] low = PROVED.domain().low().clone();
        low[0] = Math.nextUp(low[0]);
        Box narrower = new Box(low, PROVED.domain().high());

        assertMismatch(with(ProofSection.TAG, of(network, PROVED.domain(), PROVED.normal())));
        assertMismatch(with(ProofSection.TAG, of(PROVED.network(), narrower, PROVED.normal())));
        assertMismatch(with(ProofSection.TAG, of(PROVED.network(), PROVED.domain(), later)));
        assertMismatch(with(DomainSection.TAG, DomainSection.encode(narrower)));
        assertMismatch(with(InstrumentSection.TAG, InstrumentSection.encode(later)));
    }

    private static byte[] of(Network network, Box box, Instrument instrument) {
        Proof proof = PROVED.certificate().proof().orElseThrow();
        String subject = Fingerprint.ofSubject(network, Form.identity(PROVED.layout()), box, instrument);
        return ProofSection.encode(new Proof(subject, proof.cells(), proof.outputs(), proof.statements()));
    }

    /** A network that is changed, its certificate made right again: the proof is still of the old one. */
    @Test
    void aCertificateThatIsMadeRightAgainLeavesTheProofAMismatch() throws Exception {
        Network network = new RandomNetworks(98).network(Activation.SILU, 3, 2, 2);
        Map<String, byte[]> sections = new LinkedHashMap<>(Envelope.open(whole));
        sections.put(NetworkSection.TAG, NetworkSection.encode(network));
        sections.put(
                CertificateSection.TAG,
                CertificateSection.encode(Certificate.of(network, "closed form", 4096, 7L, 0.25, 1.5)));

        assertMismatch(Envelope.seal(Header.VERSION, sections));
    }

    @Test
    void aSurrogateIsNotMadeWithTheProofOfAnother() {
        Surrogate plain = SampleSurrogates.plain();
        Certificate foreign =
                plain.certificate().withProof(PROVED.certificate().proof().orElseThrow());

        String told = assertThrows(IllegalArgumentException.class, () -> SampleSurrogates.with(plain, foreign))
                .getMessage();

        assertTrue(told.startsWith("a proof must be of the network, form, box and instrument beside it"), told);
    }

    /** Under right checksums; each number of {@link SampleSurrogates#proved} wherever it stands. */
    @Test
    void numbersThatAreNoneAreCorrupt() throws Exception {
        assertNoneMayBeNaN(ProofSection.TAG, 6, -1.0, 40.0, 0.75, -0.1, 0.6);
        assertNoneMayBeNaN(
                StatisticsSection.TAG, 12, -0.01, 0.004, 0.25, 1.5, 0.95, 0.5, 0.4, 0.6, 0.99, 1.0, 0.8, 1.2);
    }

    private void assertNoneMayBeNaN(String tag, int places, double... numbers) throws ArtefactException {
        byte[] payload = Envelope.open(whole).get(tag);
        int tried = 0;
        for (int at = 0; at + Double.BYTES <= payload.length; at++) {
            double there = ByteBuffer.wrap(payload).getDouble(at);
            if (Arrays.stream(numbers).anyMatch(number -> number == there)) {
                byte[] changed = payload.clone();
                ByteBuffer.wrap(changed).putDouble(at, Double.NaN);
                assertEquals(E_ARTEFACT_CORRUPT, fault(with(tag, changed)), tag + " " + there);
                tried++;
            }
        }
        assertEquals(places, tried, tag);
    }

    @Test
    void bytesLeftOverAndCountsBeyondAllBytesAreCorrupt() throws Exception {
        for (String tag : List.of(ProofSection.TAG, StatisticsSection.TAG)) {
            byte[] payload = Envelope.open(whole).get(tag);
            byte[] longer = Arrays.copyOf(payload, payload.length + 1);
            byte[] counts = payload.clone();
            ByteBuffer.wrap(counts).putInt(Integer.MAX_VALUE);

            assertEquals(E_ARTEFACT_CORRUPT, fault(with(tag, longer)), tag);
            assertEquals(E_ARTEFACT_CORRUPT, fault(with(tag, counts)), tag);
        }
    }

    private byte[] with(String tag, byte[] payload) throws ArtefactException {
        Map<String, byte[]> sections = new LinkedHashMap<>(Envelope.open(whole));
        sections.put(tag, payload);
        return Envelope.seal(Header.VERSION, sections);
    }

    private static void assertMismatch(byte[] file) {
        assertEquals(E_CERTIFICATE_MISMATCH, fault(file));
    }

    private static ArtefactFault fault(byte[] file) {
        return assertThrows(ArtefactException.class, () -> ArtefactReader.decode(file))
                .fault();
    }
}
