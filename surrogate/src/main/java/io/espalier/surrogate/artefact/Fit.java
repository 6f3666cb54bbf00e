package io.espalier.surrogate.artefact;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.product.Product;
import io.espalier.surrogate.form.Form;
import io.espalier.surrogate.network.Network;
import java.util.Optional;

/** Whether the parts of a surrogate fit each other; each answer is empty or the broken rule with its values. */
final class Fit {
    private Fit() {}

    static Optional<String> sizeFault(
            Network network, FactorLayout layout, Box domain, Optional<PricingProblem> problem) {
        if (network.inputs() != layout.size() || domain.size() != layout.size()) {
            return Optional.of("network and domain must have one entry per column: network.inputs=" + network.inputs()
                    + ", domain.size=" + domain.size() + ", layout.size=" + layout.size() + " " + layout);
        }
        return problem.flatMap(priced -> columnFault(layout, priced));
    }

    private static Optional<String> columnFault(FactorLayout layout, PricingProblem instrument) {
        return instrument instanceof Instrument normal
                ? layout.factors().stream()
                        .filter(factor -> !exists(factor, normal))
                        .map(factor -> "every column must be a factor of the instrument: factor=" + factor.name()
                                + ", underlyings=" + normal.size() + ", levels="
                                + normal.market().kind())
                        .findFirst()
                : readFault(layout, instrument);
    }

    private static Optional<String> readFault(FactorLayout layout, PricingProblem instrument) {
        try {
            instrument.read(layout);
            return Optional.empty();
        } catch (IllegalArgumentException notAFactor) {
            return Optional.of(notAFactor.getMessage());
        }
    }

    private static boolean exists(FactorId factor, Instrument instrument) {
        int n = instrument.size();
        return switch (factor.kind()) {
            case SPOT, FORWARD ->
                isUnderlying(factor.i(), n)
                        && factor.equals(FactorId.level(instrument.market().kind(), factor.i()));
            case VOLATILITY -> isUnderlying(factor.i(), n);
            case COMMON_VOLATILITY -> instrument.market().vols()[0] > 0.0;
            case CORRELATION -> factor.j() < factor.i() && isUnderlying(factor.j(), n) && isUnderlying(factor.i(), n);
            case COMMON_CORRELATION -> n >= 2;
            case STRIKE -> !Double.isNaN(instrument.product().strike());
            case EXPIRY, RATE -> true;
            default -> false;
        };
    }

    private static boolean isUnderlying(int i, int n) {
        return 0 <= i && i < n;
    }

    static Optional<String> valueFault(Box domain, Optional<PricingProblem> problem) {
        for (int j = 0; j < domain.size(); j++) {
            if (Double.isInfinite(domain.low()[j]) || Double.isInfinite(domain.high()[j])) {
                return Optional.of("a served box must be finite: low[" + j + "]=" + domain.low()[j] + ", high[" + j
                        + "]=" + domain.high()[j]);
            }
        }
        return problem.map(PricingProblem::product).flatMap(Fit::productFault);
    }

    private static Optional<String> productFault(Product product) {
        if (!ProductCode.knows(product)) {
            return Optional.of("an artefact holds no product of this type: type=" + product.label());
        }
        double notional = product.notional();
        return notional != 0.0 && Math.abs(notional) <= Double.MAX_VALUE
                ? Optional.empty()
                : Optional.of("the notional trained for must be finite and not 0: notional=" + notional);
    }

    static Optional<String> formFault(Form form, FactorLayout layout, Box domain, Optional<PricingProblem> problem) {
        return form.layout().equals(layout)
                ? problem.map(priced -> form.fault(priced, domain)).orElseGet(() -> form.blackBoxFault(domain))
                : Optional.of("a form must have the columns of the layout: form.layout=" + form.layout() + ", layout="
                        + layout);
    }

    static Optional<String> certificateFault(Certificate certificate, Network network, Form form) {
        return certificate.certifies(network, form)
                ? Optional.empty()
                : Optional.of("a certificate must be of the network and the form beside it: certificate.networkSha256="
                        + certificate.networkSha256() + ", sha256=" + Fingerprint.of(network, form));
    }

    static Optional<String> proofFault(
            Certificate certificate, Network network, Form form, Box domain, Optional<PricingProblem> problem) {
        return certificate.proof().flatMap(proof -> problem.map(
                        priced -> subjectFault(proof, Fingerprint.ofSubject(network, form, domain, priced)))
                .orElseGet(() -> Optional.of(
                        "nothing can be proved of a black box: proof.subjectSha256=" + proof.subjectSha256())));
    }

    private static Optional<String> subjectFault(Proof stated, String subject) {
        return Optional.of(stated)
                .filter(proof -> !proof.subjectSha256().equals(subject))
                .map(proof -> "a proof must be of the network, form, box and instrument beside it: proof.subjectSha256="
                        + proof.subjectSha256() + ", sha256=" + subject);
    }
}
