package io.espalier.surrogate.artefact;

import java.util.LinkedHashMap;
import java.util.Map;

/** {@code PROV}: pairs of name and text, in order. */
final class ProvenanceSection {
    static final String TAG = "PROV";
    private static final int LEAST_ENTRY_BYTES = 2 * Integer.BYTES;

    private ProvenanceSection() {}

    static byte[] encode(Provenance provenance) {
        SectionOutput out = new SectionOutput().integer(provenance.entries().size());
        provenance.entries().forEach((name, text) -> out.text(name).text(text));
        return out.toBytes();
    }

    static Provenance decode(SectionInput in) throws ArtefactException {
        Map<String, String> entries = new LinkedHashMap<>();
        for (int left = in.count(LEAST_ENTRY_BYTES); left > 0; left--) {
            entries.put(in.text(), in.text());
        }
        return new Provenance(entries);
    }
}
