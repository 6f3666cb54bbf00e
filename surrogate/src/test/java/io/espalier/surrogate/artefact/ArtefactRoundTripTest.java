package io.espalier.surrogate.artefact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BermudanOption;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.RandomNetworks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read again, all of it and to the last bit. */
class ArtefactRoundTripTest {
    @TempDir
    Path folder;

    @Test
    void everyPartComesBackAndWritesTheSameBytesAgain() throws Exception {
        Surrogate written = SampleSurrogates.full();
        byte[] bytes = ArtefactWriter.encode(written);

        Surrogate read = ArtefactReader.decode(bytes);

        assertArrayEquals(bytes, ArtefactWriter.encode(read));
        assertEquals(written, read);
        assertEquals(written.network(), read.network());
        assertEquals(written.layout(), read.layout());
        assertEquals(written.domain(), read.domain());
        assertEquals(written.provenance(), read.provenance());
        assertEquals(
                List.of(Provenance.SPEC, Provenance.SEED),
                List.copyOf(read.provenance().entries().keySet()));
        assertEquals(written.certificate(), read.certificate());
        assertEquals(written.modelId(), read.modelId());
        assertSameInstrument(written, read);
    }

    private static void assertSameInstrument(Surrogate written, Surrogate read) {
        MarketData was = written.normal().market();
        MarketData is = read.normal().market();
        assertEquals(was.kind(), is.kind());
        assertArrayEquals(was.levels(), is.levels());
        assertArrayEquals(was.vols(), is.vols());
        assertEquals(was.correlation(), is.correlation());
        assertEquals(was.rate(), is.rate());
        assertArrayEquals(was.carry().orElseThrow(), is.carry().orElseThrow());
        assertEquals(was.discount(), is.discount());
        assertEquals(written.normal().option().type(), read.normal().option().type());
        assertEquals(written.normal().option().strike(), read.normal().option().strike());
        assertEquals(written.normal().option().expiry(), read.normal().option().expiry());
        assertArrayEquals(
                written.normal().option().weights(), read.normal().option().weights());
        assertEquals(
                written.normal().option().notional(), read.normal().option().notional());
        assertEquals(
                written.normal().option().smoothing(), read.normal().option().smoothing());
    }

    static Stream<String> products() {
        return SampleSurrogates.products().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("products")
    void everyProductComesBackTermByTerm(String name) throws Exception {
        Surrogate written = SampleSurrogates.ofProduct(name);
        byte[] bytes = ArtefactWriter.encode(written);

        Surrogate read = ArtefactReader.decode(bytes);

        assertEquals(SampleSurrogates.products().get(name), read.instrument().product());
        assertEquals(written.instrument(), read.instrument());
        assertArrayEquals(bytes, ArtefactWriter.encode(read));
    }

    @Test
    void everyFormComesBack() throws Exception {
        for (Surrogate written : List.of(
                SampleSurrogates.homogeneous(), SampleSurrogates.logarithms(), SampleSurrogates.proportional())) {
            byte[] bytes = ArtefactWriter.encode(written);

            Surrogate read = ArtefactReader.decode(bytes);

            assertEquals(written.form(), read.form());
            assertEquals(written, read);
            assertArrayEquals(bytes, ArtefactWriter.encode(read));
        }
        assertNotEquals(
                SampleSurrogates.homogeneous().modelId(),
                SampleSurrogates.logarithms().modelId());
    }

    /** {@code before-forms.bin} was written of this sample when there were neither forms nor other products. */
    @Test
    void aFileFromBeforeThereWereFormsIsReadAndWrittenAsItWas() throws Exception {
        byte[] old;
        try (InputStream in = getClass().getResourceAsStream("before-forms.bin")) {
            old = in.readAllBytes();
        }

        Surrogate read = ArtefactReader.decode(old);

        assertEquals(SampleSurrogates.full(), read);
        assertTrue(read.form().isIdentity());
        assertArrayEquals(old, ArtefactWriter.encode(read));
    }

    @Test
    void aCommonVolatilityOfAFirstThatIsZeroMakesNoSurrogate() {
        FactorLayout layout = new FactorLayout(List.of(FactorId.commonVolatility()));
        MarketData still =
                MarketData.ofForwards(new double[2], new double[] {0.0, 15.0}, SampleSurrogates.correlation(0.3), 0.02);
        Surrogate good = SampleSurrogates.of(layout, SampleSurrogates.plain().normal());
        Instrument dead =
                new Instrument(still, SampleSurrogates.plain().instrument().product());

        assertTrue(refusal(() -> new Surrogate(
                        good.network(), layout, good.domain(), dead, Provenance.empty(), good.certificate()))
                .startsWith("every column must be a factor of the instrument: factor=vol"));
    }

    @Test
    void aProductThatNoFileHoldsMakesNoSurrogate() {
        Surrogate good = SampleSurrogates.plain();
        Instrument bermudan = new Instrument(
                good.normal().market(),
                new BermudanOption(PutCall.PUT, 95.0, Schedule.equallySpaced(2), 1.0, new double[] {0.5, 0.5}, 1.0));

        assertEquals(
                "an artefact holds no product of this type: type=bermudan_put",
                refusal(() -> SampleSurrogates.of(good.layout(), bermudan)));
    }

    @Test
    void whatMayBeAbsentStaysAbsent() throws Exception {
        Surrogate read = ArtefactReader.decode(ArtefactWriter.encode(SampleSurrogates.plain()));

        assertTrue(read.normal().market().carry().isEmpty());
        assertTrue(read.normal().market().discount().isEmpty());
        assertTrue(read.normal().option().smoothing().isEmpty());
    }

    @Test
    void aFileIsReplacedInOneStepAndLeavesNothingBeside() throws Exception {
        Path file = folder.resolve("model.esp");

        ArtefactWriter.write(SampleSurrogates.plain(), file);
        ArtefactWriter.write(SampleSurrogates.full(), file);

        assertEquals(SampleSurrogates.full(), ArtefactReader.read(file));
        assertEquals(List.of(file), filesIn(folder));
    }

    @Test
    void aWriteThatFailsHalfwayLeavesTheOldFileAndNothingBeside() throws Exception {
        Path file = folder.resolve("model.esp");
        ArtefactWriter.write(SampleSurrogates.full(), file);

        assertThrows(
                IOException.class,
                () -> AtomicFile.replace(file, out -> {
                    out.write(new byte[1000]);
                    throw new IOException("No space left on device");
                }));

        assertEquals(SampleSurrogates.full(), ArtefactReader.read(file));
        assertEquals(List.of(file), filesIn(folder));
    }

    @Test
    void aLinkStaysALinkAndItsTargetIsReplaced() throws Exception {
        Path file = folder.resolve("v1.esp");
        Path link = folder.resolve("latest.esp");
        ArtefactWriter.write(SampleSurrogates.plain(), file);
        Files.createSymbolicLink(link, file.getFileName());

        ArtefactWriter.write(SampleSurrogates.full(), link);

        assertTrue(Files.isSymbolicLink(link));
        assertEquals(SampleSurrogates.full(), ArtefactReader.read(file));
    }

    @Test
    void aMissingFolderOrFileIsAnInputOutputError() {
        Path nowhere = folder.resolve("no").resolve("model.esp");

        assertThrows(IOException.class, () -> ArtefactWriter.write(SampleSurrogates.plain(), nowhere));
        assertThrows(NoSuchFileException.class, () -> ArtefactReader.read(nowhere));
    }

    @Test
    void theModelIdIsTheBeginningOfTheFilesOwnDigestAndDiffersByContent() {
        byte[] bytes = ArtefactWriter.encode(SampleSurrogates.full());
        byte[] body = Arrays.copyOf(bytes, bytes.length - 32);

        String id = SampleSurrogates.full().modelId();

        assertEquals(Fingerprint.hex(Fingerprint.sha256(body)).substring(0, 12), id);
        assertNotEquals(SampleSurrogates.plain().modelId(), id);
    }

    /** Values of the SHA-256 of "abc" as in FIPS 180-2, appendix B.1. */
    @Test
    void fingerprintsAreSha256() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Fingerprint.of("abc"));
    }

    @Test
    void partsThatDoNotFitMakeNoSurrogate() {
        Surrogate good = SampleSurrogates.full();
        var other = new RandomNetworks(5).network(Activation.SILU, 3, 2);
        var narrow = new RandomNetworks(5).network(Activation.SILU, 2, 2);

        assertTrue(refusal(() -> new Surrogate(
                        other, good.layout(), good.domain(), good.instrument(), good.provenance(), good.certificate()))
                .contains("certificate"));
        assertTrue(refusal(() -> new Surrogate(
                        narrow, good.layout(), good.domain(), good.instrument(), good.provenance(), good.certificate()))
                .contains("network.inputs=2"));
    }

    private static String refusal(Executable attempt) {
        return assertThrows(IllegalArgumentException.class, attempt).getMessage();
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void whatIsNoRegularFileIsNotReplaced(@TempDir Path folder) throws IOException {
        Path device = Files.createDirectory(folder.resolve("device"));

        assertThrows(IOException.class, () -> AtomicFile.replace(device, out -> out.write(1)));

        assertTrue(Files.isDirectory(device));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(1L, left.count());
        }
    }

    @Test
    void aGarchSmileIsReadAsItWasWritten() throws Exception {
        for (GarchMarket.Dynamics dynamics : List.of(GarchMarket.Dynamics.ADDITIVE, GarchMarket.Dynamics.LOG)) {
            Surrogate written = SampleSmiles.surrogate(dynamics, LevelKind.SPOT);

            Surrogate read = ArtefactReader.decode(ArtefactWriter.encode(written));

            assertEquals(written.instrument(), read.instrument());
            assertEquals(written.form(), read.form());
            assertEquals(written, read);
        }
    }
}
