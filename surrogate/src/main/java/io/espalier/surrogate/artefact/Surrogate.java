package io.espalier.surrogate.artefact;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.surrogate.form.Form;
import io.espalier.surrogate.network.Network;
import java.util.Arrays;

/**
 * A trained pricer with everything that tells how far to trust it; immutable.
 *
 * <p>Network and form together take the columns of {@code layout} in raw market units and give the value in payoff currency for the
 * notional of {@code instrument}. {@code domain} is the served box. {@code instrument} is what it was trained for: where
 * a factor is a column its number there is only the spec's central value, everywhere else it is the one value served.
 */
public record Surrogate(
        Network network,
        Form form,
        FactorLayout layout,
        Box domain,
        PricingProblem instrument,
        Provenance provenance,
        Certificate certificate) {

    private static final int MODEL_ID_DIGITS = 12;

    /**
     * @throws IllegalArgumentException if the parts do not fit each other, a file cannot hold the product, or the certificate is of another
     *     network or form
     */
    public Surrogate {
        Fit.sizeFault(network, layout, domain, instrument)
                .or(() -> Fit.valueFault(domain, instrument))
                .or(() -> Fit.formFault(form, layout, domain, instrument))
                .or(() -> Fit.certificateFault(certificate, network, form))
                .or(() -> Fit.proofFault(certificate, network, form, domain, instrument))
                .ifPresent(fault -> {
                    throw new IllegalArgumentException(fault);
                });
    }

    /** A surrogate whose network stands alone: raw inputs in, raw value out. */
    public Surrogate(
            Network network,
            FactorLayout layout,
            Box domain,
            PricingProblem instrument,
            Provenance provenance,
            Certificate certificate) {
        this(network, Form.identity(layout), layout, domain, instrument, provenance, certificate);
    }

    /**
     * The instrument, of a surrogate in a market of normal levels.
     *
     * @throws IllegalStateException if the market is another
     */
    public Instrument normal() {
        if (instrument instanceof Instrument normal) {
            return normal;
        }
        throw new IllegalStateException("a surrogate in a market of normal levels is wanted: type="
                + instrument.product().label());
    }

    /** A short name for exactly this content: the first digits of the artefact's own SHA-256. Encodes anew: keep it. */
    public String modelId() {
        byte[] bytes = ArtefactWriter.encode(this);
        byte[] digest = Arrays.copyOfRange(bytes, bytes.length - Envelope.DIGEST_BYTES, bytes.length);
        return Fingerprint.hex(digest).substring(0, MODEL_ID_DIGITS);
    }

    /** Equal where the artefacts would be equal byte for byte. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Surrogate that
                && Arrays.equals(ArtefactWriter.encode(this), ArtefactWriter.encode(that));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ArtefactWriter.encode(this));
    }
}
