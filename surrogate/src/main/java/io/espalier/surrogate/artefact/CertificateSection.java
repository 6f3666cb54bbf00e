package io.espalier.surrogate.artefact;

/** {@code CERT}: the statistical certificate; a rigorous one will be a section of its own. */
final class CertificateSection {
    static final String TAG = "CERT";

    private CertificateSection() {}

    static byte[] encode(Certificate certificate) {
        return new SectionOutput()
                .text(certificate.networkSha256())
                .text(certificate.reference())
                .integer(certificate.points())
                .longInteger(certificate.seed())
                .number(certificate.rmse())
                .number(certificate.largestError())
                .toBytes();
    }

    static Certificate decode(SectionInput in) throws ArtefactException {
        return new Certificate(in.text(), in.text(), in.integer(), in.longInteger(), in.number(), in.number());
    }
}
