package io.espalier.surrogate.artefact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.surrogate.form.Form;
import io.espalier.surrogate.form.InputMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is kept of a pricer of which nothing is known but prices. */
class BlackBoxArtefactTest {
    private final Surrogate written = SampleSurrogates.blackBox();

    @Test
    void columnsComeBackUnderTheNamesThatTheirOwnerGaveThem() throws Exception {
        byte[] bytes = ArtefactWriter.encode(written);

        Surrogate read = ArtefactReader.decode(bytes);

        assertEquals(
                List.of("Vol \u00fcber 1y", "spot[0]", "alpha"), read.layout().names());
        assertTrue(read.isBlackBox());
        assertEquals(1.0, read.notional());
        assertEquals(-1, read.stepColumn());
        assertArrayEquals(bytes, ArtefactWriter.encode(read));
    }

    @Test
    void anotherNameIsAnotherModel() {
        FactorLayout renamed =
                new FactorLayout(List.of(FactorId.named("vol"), FactorId.named("spot[0]"), FactorId.named("alpha")));
        Surrogate other = Surrogate.ofBlackBox(
                written.network(), renamed, written.domain(), written.provenance(), written.certificate());

        assertFalse(other.modelId().equals(written.modelId()));
    }

    @Test
    void noInstrumentIsGivenOut() {
        IllegalStateException refused = assertThrows(IllegalStateException.class, written::instrument);

        assertTrue(refused.getMessage().contains("not of a black box"), refused.getMessage());
    }

    @Test
    void aControlOrAMapOfAnInstrumentHasNoPlaceInABlackBox() {
        Surrogate other = SampleSurrogates.homogeneous();
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new Surrogate(
                        other.network(),
                        other.form(),
                        other.layout(),
                        other.domain(),
                        Optional.empty(),
                        other.provenance(),
                        other.certificate()));

        assertTrue(refused.getMessage().startsWith("a black box has no instrument"), refused.getMessage());
    }

    @Test
    void logarithmsOfColumnsNeedNoInstrument() throws Exception {
        Form form = Form.of(InputMap.logarithms(written.layout(), 0, 1));
        Surrogate formed = new Surrogate(
                written.network(),
                form,
                written.layout(),
                written.domain(),
                Optional.empty(),
                written.provenance(),
                Certificate.of(written.network(), form, "prices held out", 40, 1L, 0.25, 1.5));

        assertEquals(formed, ArtefactReader.decode(ArtefactWriter.encode(formed)));
    }

    @Test
    void nothingIsProvedOfABlackBox() {
        Certificate proved = SampleSurrogates.proved().certificate();
        Proof proof = proved.proof().orElseThrow();

        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> Surrogate.ofBlackBox(
                        written.network(),
                        written.layout(),
                        written.domain(),
                        written.provenance(),
                        written.certificate().withProof(proof)));

        assertTrue(refused.getMessage().startsWith("nothing can be proved of a black box"), refused.getMessage());
    }

    /** An instrument's columns under a black box, a black box's under an instrument: the sizes fit, the meaning does not. */
    @Test
    void columnsOfABlackBoxAreNoFactorsOfAnInstrument() throws Exception {
        Map<String, byte[]> sections = new LinkedHashMap<>(Envelope.open(ArtefactWriter.encode(written)));
        sections.put(
                InstrumentSection.TAG,
                InstrumentSection.encode(SampleSurrogates.full().instrument()));
        byte[] mixed = Envelope.seal(Header.VERSION, sections);

        ArtefactException refused = assertThrows(ArtefactException.class, () -> ArtefactReader.decode(mixed));

        assertEquals(ArtefactFault.E_DIMENSION, refused.fault());
    }
}
