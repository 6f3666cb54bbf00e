package io.espalier.surrogate.artefact;

import static io.espalier.surrogate.artefact.ArtefactFault.E_ARTEFACT_CORRUPT;
import static io.espalier.surrogate.artefact.ArtefactFault.E_CERTIFICATE_MISMATCH;
import static io.espalier.surrogate.artefact.ArtefactFault.E_DIMENSION;

import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.surrogate.form.Form;
import io.espalier.surrogate.network.Network;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Reads an artefact whole, or refuses it with a code; never a surrogate from doubtful bytes. */
public final class ArtefactReader {
    private ArtefactReader() {}

    /**
     * The surrogate in {@code file}. No more is read than the header until the header is proved and the length is right.
     *
     * @throws ArtefactException if the file is damaged, foreign, of another version, or does not fit together
     * @throws IOException if there is no such file or it cannot be read
     */
    public static Surrogate read(Path file) throws ArtefactException, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Header.parse(in.readNBytes(Header.BYTES)).requireLength(Files.size(file));
        }
        return decode(Files.readAllBytes(file));
    }

    /**
     * The surrogate in the bytes of one file.
     *
     * @throws ArtefactException as {@link #read}
     */
    public static Surrogate decode(byte[] file) throws ArtefactException {
        Map<String, byte[]> sections = Envelope.open(file);
        Network network = part(sections, NetworkSection.TAG, NetworkSection::decode);
        FactorLayout layout = part(sections, LayoutSection.TAG, LayoutSection::decode);
        Box domain = part(sections, DomainSection.TAG, DomainSection::decode);
        Optional<PricingProblem> problem = part(sections, InstrumentSection.TAG, InstrumentSection::decodeProblem);
        Provenance provenance = part(sections, ProvenanceSection.TAG, ProvenanceSection::decode);
        Certificate certificate = certificate(sections);
        refuse(E_DIMENSION, Fit.sizeFault(network, layout, domain, problem));
        refuse(E_ARTEFACT_CORRUPT, Fit.valueFault(domain, problem));
        Form form = form(sections, layout, problem);
        refuse(E_ARTEFACT_CORRUPT, Fit.formFault(form, layout, domain, problem));
        refuse(E_CERTIFICATE_MISMATCH, Fit.certificateFault(certificate, network, form));
        refuse(E_CERTIFICATE_MISMATCH, Fit.proofFault(certificate, network, form, domain, problem));
        return new Surrogate(network, form, layout, domain, problem, provenance, certificate);
    }

    /** Of parts that fit each other; where there is none the network stands alone. */
    private static Form form(Map<String, byte[]> sections, FactorLayout layout, Optional<PricingProblem> problem)
            throws ArtefactException {
        return sections.containsKey(FormSection.TAG)
                ? part(sections, FormSection.TAG, in -> FormSection.decode(in, layout, problem))
                : Form.identity(layout);
    }

    private static Certificate certificate(Map<String, byte[]> sections) throws ArtefactException {
        Certificate certificate = part(sections, CertificateSection.TAG, CertificateSection::decode);
        if (sections.containsKey(StatisticsSection.TAG)) {
            certificate = certificate.withErrors(part(sections, StatisticsSection.TAG, StatisticsSection::decode));
        }
        return sections.containsKey(ProofSection.TAG)
                ? certificate.withProof(part(sections, ProofSection.TAG, ProofSection::decode))
                : certificate;
    }

    private interface Decoder<T> {
        T decode(SectionInput in) throws ArtefactException;
    }

    private static <T> T part(Map<String, byte[]> sections, String tag, Decoder<T> decoder) throws ArtefactException {
        byte[] payload = sections.get(tag);
        if (payload == null) {
            throw new ArtefactException(
                    E_ARTEFACT_CORRUPT,
                    "an artefact must hold every part: missing=" + tag + ", there=" + sections.keySet());
        }
        SectionInput in = new SectionInput(ByteBuffer.wrap(payload));
        try {
            T part = decoder.decode(in);
            in.requireEnd(tag);
            return part;
        } catch (IllegalArgumentException e) {
            // The part's own rules: a word that no enumeration knows, an empty interval, a number that is not finite.
            throw new ArtefactException(E_ARTEFACT_CORRUPT, "section " + tag + ": " + e.getMessage());
        }
    }

    private static void refuse(ArtefactFault code, Optional<String> fault) throws ArtefactException {
        if (fault.isPresent()) {
            throw new ArtefactException(code, fault.get());
        }
    }
}
