package io.espalier.surrogate.artefact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.Valuation;
import io.espalier.surrogate.serve.SurrogatePricer;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** A file that a release without black boxes wrote, and what that release answered from it. */
class EarlierArtefactTest {
    private static final String FILE = "call-version-1.esp";
    private static final double ROUNDING = 1e-14;

    @Test
    void aFileOfAnEarlierReleaseAnswersAsItDidThere() throws Exception {
        Surrogate surrogate = ArtefactReader.decode(earlier());
        SurrogatePricer pricer = new SurrogatePricer(surrogate);
        Valuation answer = Valuation.of(surrogate.layout());

        pricer.tryPrice(new double[] {0.8}, answer);
        assertEquals(0.018070096451832766, answer.value(), ROUNDING);
        assertEquals(0.18625699954195707, answer.gradient()[0], ROUNDING);
        pricer.tryPrice(new double[] {1.25}, answer);
        assertEquals(0.27765014145247624, answer.value(), ROUNDING);
        assertEquals("651efb501490", surrogate.modelId());
    }

    @Test
    void itIsWrittenAgainByteForByte() throws Exception {
        assertArrayEquals(earlier(), ArtefactWriter.encode(ArtefactReader.decode(earlier())));
    }

    @Test
    void aBlackBoxHasAVersionThatEarlierReleasesRefuse() throws Exception {
        assertEquals(1, Header.parse(earlier()).version());
        assertEquals(
                2,
                Header.parse(ArtefactWriter.encode(SampleSurrogates.blackBox())).version());
    }

    private static byte[] earlier() throws Exception {
        try (InputStream in = EarlierArtefactTest.class.getResourceAsStream(FILE)) {
            return in.readAllBytes();
        }
    }
}
