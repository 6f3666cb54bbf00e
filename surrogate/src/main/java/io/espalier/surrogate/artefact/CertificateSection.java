package io.espalier.surrogate.artefact;

import java.util.List;
import java.util.Optional;

/** {@code CERT}: the value's errors; other outputs' and the proof are sections of their own, so that files without them stay readable. */
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
        return new Certificate(
                in.text(),
                in.text(),
                in.integer(),
                in.longInteger(),
                in.number(),
                in.number(),
                List.of(),
                Optional.empty());
    }
}
