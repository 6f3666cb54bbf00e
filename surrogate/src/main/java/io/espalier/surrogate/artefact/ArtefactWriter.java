package io.espalier.surrogate.artefact;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes an artefact of a surrogate; the same surrogate gives the same bytes. */
public final class ArtefactWriter {
    private ArtefactWriter() {}

    /** The bytes of the artefact. */
    public static byte[] encode(Surrogate surrogate) {
        Map<String, byte[]> sections = new LinkedHashMap<>();
        sections.put(NetworkSection.TAG, NetworkSection.encode(surrogate.network()));
        sections.put(LayoutSection.TAG, LayoutSection.encode(surrogate.layout()));
        sections.put(DomainSection.TAG, DomainSection.encode(surrogate.domain()));
        sections.put(InstrumentSection.TAG, InstrumentSection.encode(surrogate.problem()));
        if (!surrogate.form().isIdentity()) {
            sections.put(FormSection.TAG, FormSection.encode(surrogate.form()));
        }
        sections.put(ProvenanceSection.TAG, ProvenanceSection.encode(surrogate.provenance()));
        sections.put(CertificateSection.TAG, CertificateSection.encode(surrogate.certificate()));
        if (!surrogate.certificate().errors().isEmpty()) {
            sections.put(
                    StatisticsSection.TAG,
                    StatisticsSection.encode(surrogate.certificate().errors()));
        }
        surrogate.certificate().proof().ifPresent(proof -> sections.put(ProofSection.TAG, ProofSection.encode(proof)));
        int version = surrogate.problem().isPresent() ? Header.VERSION : Header.BLACK_BOX_VERSION;
        return Envelope.seal(version, sections);
    }

    /**
     * Writes the artefact whole or not at all: where it fails, a file that stood there before is untouched.
     *
     * @throws IOException if the folder is missing, full or not writable
     */
    public static void write(Surrogate surrogate, Path file) throws IOException {
        byte[] bytes = encode(surrogate);
        AtomicFile.replace(file, out -> out.write(bytes));
    }
}
