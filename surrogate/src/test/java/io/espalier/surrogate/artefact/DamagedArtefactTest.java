package io.espalier.surrogate.artefact;

import static io.espalier.surrogate.artefact.ArtefactFault.E_ARTEFACT_CORRUPT;
import static io.espalier.surrogate.artefact.ArtefactFault.E_ARTEFACT_TRUNCATED;
import static io.espalier.surrogate.artefact.ArtefactFault.E_ARTEFACT_VERSION;
import static io.espalier.surrogate.artefact.ArtefactFault.E_CERTIFICATE_MISMATCH;
import static io.espalier.surrogate.artefact.ArtefactFault.E_DIMENSION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.surrogate.form.Form;
import io.espalier.surrogate.form.InputMap;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.RandomNetworks;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No damaged, foreign or ill-fitting file becomes a surrogate, and each bears the right code. */
class DamagedArtefactTest {
    private byte[] whole;

    @BeforeEach
    void write() {
        whole = ArtefactWriter.encode(SampleSurrogates.full());
    }

    /** Every form, every product, and a certificate with all that one may have. */
    static Stream<Surrogate> surrogates() {
        return Stream.concat(
                Stream.of(
                        SampleSurrogates.full(),
                        SampleSurrogates.proved(),
                        SampleSurrogates.blackBox(),
                        SampleSurrogates.homogeneous(),
                        SampleSurrogates.logarithms()),
                SampleSurrogates.products().keySet().stream().map(SampleSurrogates::ofProduct));
    }

    @ParameterizedTest
    @MethodSource("surrogates")
    void everyTruncationIsTruncated(Surrogate surrogate) {
        whole = ArtefactWriter.encode(surrogate);
        for (int length = 0; length < whole.length; length++) {
            assertEquals(E_ARTEFACT_TRUNCATED, fault(Arrays.copyOf(whole, length)), "length " + length);
        }
    }

    @ParameterizedTest
    @MethodSource("surrogates")
    void everySingleBitFlipIsCorrupt(Surrogate surrogate) {
        whole = ArtefactWriter.encode(surrogate);
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertEquals(E_ARTEFACT_CORRUPT, fault(flipped), "bit " + bit);
        }
    }

    @ParameterizedTest
    @MethodSource("surrogates")
    void appendedBytesAreCorrupt(Surrogate surrogate) {
        whole = ArtefactWriter.encode(surrogate);
        for (int more : new int[] {1, 2, 31, 32, 33, 1000}) {
            assertEquals(E_ARTEFACT_CORRUPT, fault(Arrays.copyOf(whole, whole.length + more)), "appended " + more);
        }
        byte[] twice = Arrays.copyOf(whole, 2 * whole.length);
        System.arraycopy(whole, 0, twice, whole.length, whole.length);
        assertEquals(E_ARTEFACT_CORRUPT, fault(twice));
    }

    @ParameterizedTest
    @MethodSource("surrogates")
    void anotherVersionIsNamedBesideTheKnownOne(Surrogate surrogate) throws Exception {
        whole = ArtefactWriter.encode(surrogate);
        byte[] newer = Envelope.seal(7, Envelope.open(whole));

        ArtefactException refusal = assertThrows(ArtefactException.class, () -> ArtefactReader.decode(newer));

        assertEquals(E_ARTEFACT_VERSION, refusal.fault());
        assertTrue(refusal.getMessage().contains("version=7, known=1 to 2"), refusal.getMessage());
    }

    @Test
    void foreignFilesAreCorruptHoweverShort() {
        for (String text : List.of("x", "hello", "{\"type\":\"call\",\"strike\":100}", "\u0089PNG and so on")) {
            assertEquals(E_ARTEFACT_CORRUPT, fault(text.getBytes(StandardCharsets.UTF_8)), text);
        }
    }

    @Test
    void randomBytesAreCorrupt() {
        UniformRandomProvider random = RandomSource.SPLIT_MIX_64.create(3L);
        for (int round = 0; round < 2000; round++) {
            byte[] noise = new byte[1 + random.nextInt(300)];
            random.nextBytes(noise);
            assertEquals(E_ARTEFACT_CORRUPT, fault(noise), Arrays.toString(noise));
        }
    }

    /** Whoever makes the checksums right again can still not make a reader crash, hang or allocate without bound. */
    @ParameterizedTest
    @MethodSource("surrogates")
    void randomSectionsUnderRightChecksumsAreRefusedWithACode(Surrogate surrogate) throws Exception {
        whole = ArtefactWriter.encode(surrogate);
        UniformRandomProvider random = RandomSource.SPLIT_MIX_64.create(4L);
        Map<String, byte[]> sections = Envelope.open(whole);
        for (int round = 0; round < 5000; round++) {
            String tag = List.copyOf(sections.keySet()).get(round % sections.size());
            byte[] payload = sections.get(tag).clone();
            for (int k = 0; k <= random.nextInt(3); k++) {
                payload[random.nextInt(payload.length)] = (byte) random.nextInt();
            }
            Map<String, byte[]> changed = new LinkedHashMap<>(sections);
            changed.put(tag, random.nextBoolean() ? payload : Arrays.copyOf(payload, random.nextInt(payload.length)));
            readOrRefuse(Envelope.seal(Header.VERSION, changed));
        }
    }

    /** What decides how the other bytes are read is hit far more often so: the section's own first bytes, one or two changed. */
    @ParameterizedTest
    @MethodSource("surrogates")
    void changedFormsAndInstrumentsUnderRightChecksumsAreRefusedWithACode(Surrogate surrogate) throws Exception {
        whole = ArtefactWriter.encode(surrogate);
        UniformRandomProvider random = RandomSource.SPLIT_MIX_64.create(6L);
        for (String tag : List.of(FormSection.TAG, InstrumentSection.TAG)) {
            byte[] payload = Envelope.open(whole).getOrDefault(tag, new byte[] {0, 0, 0, 0, 0});
            for (int round = 0; round < 4000; round++) {
                byte[] changed = payload.clone();
                int at = random.nextInt(changed.length);
                changed[at] = (byte) (random.nextBoolean() ? random.nextInt() : changed[at] ^ 1 << random.nextInt(8));
                readOrRefuse(with(tag, changed));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("surrogates")
    void noiseInPlaceOfASectionIsRefusedWithACode(Surrogate surrogate) throws Exception {
        whole = ArtefactWriter.encode(surrogate);
        UniformRandomProvider random = RandomSource.SPLIT_MIX_64.create(7L);
        for (int round = 0; round < 1000; round++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            readOrRefuse(with(round % 2 == 0 ? FormSection.TAG : InstrumentSection.TAG, noise));
        }
    }

    private static void readOrRefuse(byte[] file) {
        try {
            ArtefactReader.decode(file);
        } catch (ArtefactException refused) {
            assertTrue(refused.getMessage().length() > 0);
        }
    }

    @Test
    void aHugeCountUnderRightChecksumsIsRefusedBeforeItIsUsed() throws Exception {
        for (String tag : List.of(NetworkSection.TAG, LayoutSection.TAG, DomainSection.TAG, ProvenanceSection.TAG)) {
            byte[] payload = Envelope.open(whole).get(tag);
            ByteBuffer.wrap(payload).putInt(Integer.MAX_VALUE);
            byte[] file = with(tag, payload);

            ArtefactException refusal = assertThrows(ArtefactException.class, () -> ArtefactReader.decode(file));

            assertEquals(E_ARTEFACT_CORRUPT, refusal.fault(), tag);
            assertTrue(refusal.getMessage().contains("count=2147483647"), refusal.getMessage());
        }
    }

    @Test
    void aHugeFileThatIsNoArtefactIsRefusedFromItsHeaderAlone(@TempDir Path folder) throws Exception {
        Path huge = folder.resolve("huge.esp");
        long length = 8L << 30;
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.write(new Header(Header.VERSION, length).encode());
            file.setLength(length);
        }

        ArtefactException refusal = assertThrows(ArtefactException.class, () -> ArtefactReader.read(huge));

        assertEquals(E_ARTEFACT_CORRUPT, refusal.fault());
    }

    @Test
    void aSectionThatNobodyKnowsIsSkipped() throws Exception {
        Map<String, byte[]> sections = new LinkedHashMap<>(Envelope.open(whole));
        sections.put("NEWS", new byte[] {1, 2, 3});

        assertEquals(SampleSurrogates.full(), ArtefactReader.decode(Envelope.seal(Header.VERSION, sections)));
    }

    @Test
    void aMissingSectionIsCorrupt() throws Exception {
        for (String tag : Envelope.open(whole).keySet()) {
            Map<String, byte[]> sections = new LinkedHashMap<>(Envelope.open(whole));
            sections.remove(tag);
            assertEquals(E_ARTEFACT_CORRUPT, fault(Envelope.seal(Header.VERSION, sections)), tag);
        }
    }

    @Test
    void sizesThatDoNotFitAreADimensionFault() throws Exception {
        FactorLayout two = new FactorLayout(List.of(FactorId.spot(0), FactorId.spot(1)));
        FactorLayout beyond = new FactorLayout(List.of(FactorId.spot(0), FactorId.spot(1), FactorId.spot(2)));
        FactorLayout otherKind =
                new FactorLayout(List.of(FactorId.forward(0), FactorId.spot(1), FactorId.volatility(1)));

        assertEquals(E_DIMENSION, fault(with(LayoutSection.TAG, LayoutSection.encode(two))));
        assertEquals(E_DIMENSION, fault(with(LayoutSection.TAG, LayoutSection.encode(beyond))));
        assertEquals(E_DIMENSION, fault(with(LayoutSection.TAG, LayoutSection.encode(otherKind))));
        assertEquals(
                E_DIMENSION,
                fault(with(DomainSection.TAG, DomainSection.encode(new Box(new double[4], new double[4])))));
        Network wider = new RandomNetworks(1).network(Activation.SILU, 4, 2);
        assertEquals(E_DIMENSION, fault(with(NetworkSection.TAG, NetworkSection.encode(wider))));
    }

    @Test
    void layersThatDoNotFitEachOtherAreADimensionFault() throws Exception {
        byte[] payload = NetworkSection.encode(
                new Network(SampleSurrogates.full().network().layers().subList(2, 3)));
        ByteBuffer both = ByteBuffer.allocate(2 * payload.length - 4).putInt(2);
        both.put(payload, 4, payload.length - 4).put(payload, 4, payload.length - 4);

        assertEquals(E_DIMENSION, fault(with(NetworkSection.TAG, both.array())));
    }

    @Test
    void aCertificateOfAnotherNetworkIsAMismatch() throws Exception {
        Network other = new RandomNetworks(99).network(Activation.SILU, 3, 2, 2);
        Certificate certificate = Certificate.of(other, "closed form", 10, 1L, 0.1, 0.2);

        assertEquals(
                E_CERTIFICATE_MISMATCH, fault(with(CertificateSection.TAG, CertificateSection.encode(certificate))));
        assertEquals(E_CERTIFICATE_MISMATCH, fault(with(NetworkSection.TAG, NetworkSection.encode(other))));
    }

    /** A form that is another, one that is gone, or one that was never there: what the certificate speaks of is no more. */
    @Test
    void aCertificateOfAnotherFormIsAMismatch() throws Exception {
        Surrogate surrogate = SampleSurrogates.homogeneous();
        whole = ArtefactWriter.encode(surrogate);
        Form bare = Form.of(surrogate.form().map());
        Form logarithms = Form.of(InputMap.logarithms(surrogate.layout()));
        Map<String, byte[]> without = new LinkedHashMap<>(Envelope.open(whole));
        without.remove(FormSection.TAG);

        assertEquals(E_CERTIFICATE_MISMATCH, fault(with(FormSection.TAG, FormSection.encode(bare))));
        assertEquals(E_CERTIFICATE_MISMATCH, fault(with(FormSection.TAG, FormSection.encode(logarithms))));
        assertEquals(E_CERTIFICATE_MISMATCH, fault(Envelope.seal(Header.VERSION, without)));
        Form other = Form.of(InputMap.logarithms(SampleSurrogates.full().layout(), 1));
        whole = ArtefactWriter.encode(SampleSurrogates.full());
        assertEquals(E_CERTIFICATE_MISMATCH, fault(with(FormSection.TAG, FormSection.encode(other))));
    }

    /** The homogeneous map takes numbers from the instrument: with others it is another form. */
    @Test
    void aHomogeneousMapOfAnotherInstrumentIsAMismatch() throws Exception {
        Surrogate surrogate = SampleSurrogates.homogeneous();
        whole = ArtefactWriter.encode(surrogate);
        Instrument later = new Instrument(
                surrogate.normal().market(), surrogate.instrument().product().withExpiry(1.5));

        assertEquals(E_CERTIFICATE_MISMATCH, fault(with(InstrumentSection.TAG, InstrumentSection.encode(later))));
    }

    @Test
    void aFormThatDoesNotFitItsPartsIsCorrupt() throws Exception {
        Surrogate surrogate = SampleSurrogates.homogeneous();
        whole = ArtefactWriter.encode(surrogate);
        Instrument twin =
                new Instrument(surrogate.normal().market(), BasketOption.of(PayoffType.PUT, 95.0, 1.0, 0.5, 0.5));
        double[] low = surrogate.domain().low().clone();
        low[2] = -1.0; // vol[0]

        assertEquals(
                E_ARTEFACT_CORRUPT,
                fault(with(
                        DomainSection.TAG,
                        DomainSection.encode(new Box(low, surrogate.domain().high())))));
        assertEquals(E_ARTEFACT_CORRUPT, fault(with(InstrumentSection.TAG, InstrumentSection.encode(twin))));
        assertEquals(E_ARTEFACT_CORRUPT, fault(with(FormSection.TAG, new byte[] {0, 0, 0, 1, 'X', 0})));
    }

    /** Every date becomes an object when it is used: a few bytes must not ask for millions. */
    @Test
    void moreDatesThanAnyProductHasAreCorrupt() throws Exception {
        whole = ArtefactWriter.encode(SampleSurrogates.ofProduct("floating asian"));
        byte[] payload = Envelope.open(whole).get(InstrumentSection.TAG);
        for (int at = 0; at + Integer.BYTES < payload.length; at++) {
            if (ByteBuffer.wrap(payload).getInt(at) == 12 && payload[at - 1] == 1) {
                ByteBuffer.wrap(payload).putInt(at, Integer.MAX_VALUE);
            }
        }
        byte[] file = with(InstrumentSection.TAG, payload);

        ArtefactException refusal = assertThrows(ArtefactException.class, () -> ArtefactReader.decode(file));

        assertEquals(E_ARTEFACT_CORRUPT, refusal.fault());
        assertTrue(
                refusal.getMessage().contains("at most 100000 dates of a product: count=2147483647"),
                refusal.getMessage());
    }

    @Test
    void filesAreRefusedAsTheirBytesAre(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("model.esp");
        for (int length : new int[] {0, 5, Header.BYTES, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            ArtefactException refusal = assertThrows(ArtefactException.class, () -> ArtefactReader.read(file));
            assertEquals(E_ARTEFACT_TRUNCATED, refusal.fault(), "length " + length);
        }
    }

    private byte[] with(String tag, byte[] payload) throws ArtefactException {
        Map<String, byte[]> sections = new LinkedHashMap<>(Envelope.open(whole));
        sections.put(tag, payload);
        return Envelope.seal(Header.VERSION, sections);
    }

    private static ArtefactFault fault(byte[] file) {
        return assertThrows(ArtefactException.class, () -> ArtefactReader.decode(file))
                .fault();
    }
}
