package io.espalier.surrogate.artefact;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.surrogate.form.Form;
import io.espalier.surrogate.network.Network;
import java.util.Arrays;
import java.util.Optional;

/**
 * A trained pricer with everything that tells how far to trust it; immutable.
 *
 * <p>Network and form together take the columns of {@code layout} in raw market units and give the value in payoff currency for the
 * notional of what it was trained for. {@code domain} is the served box. {@code problem} is what it was trained for: where
 * a factor is a column its number there is only the spec's central value, everywhere else it is the one value served. It is empty for a
 * black box, a pricer of which nothing is known but its prices: columns then bear whatever names their owner gave them.
 */
public record Surrogate(
        Network network,
        Form form,
        FactorLayout layout,
        Box domain,
        Optional<PricingProblem> problem,
        Provenance provenance,
        Certificate certificate) {

    private static final int MODEL_ID_DIGITS = 12;

    /**
     * @throws IllegalArgumentException if the parts do not fit each other, a file cannot hold the product, or the certificate is of another
     *     network or form
     */
    public Surrogate {
        Fit.sizeFault(network, layout, domain, problem)
                .or(() -> Fit.valueFault(domain, problem))
                .or(() -> Fit.formFault(form, layout, domain, problem))
                .or(() -> Fit.certificateFault(certificate, network, form))
                .or(() -> Fit.proofFault(certificate, network, form, domain, problem))
                .ifPresent(fault -> {
                    throw new IllegalArgumentException(fault);
                });
    }

    /** A surrogate of an instrument. */
    public Surrogate(
            Network network,
            Form form,
            FactorLayout layout,
            Box domain,
            PricingProblem instrument,
            Provenance provenance,
            Certificate certificate) {
        this(network, form, layout, domain, Optional.of(instrument), provenance, certificate);
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

    /** A surrogate of a pricer of which nothing is known but prices; its network stands alone. */
    public static Surrogate ofBlackBox(
            Network network, FactorLayout layout, Box domain, Provenance provenance, Certificate certificate) {
        return new Surrogate(network, Form.identity(layout), layout, domain, Optional.empty(), provenance, certificate);
    }

    /** Whether nothing is known of what was priced but prices. */
    public boolean isBlackBox() {
        return problem.isEmpty();
    }

    /**
     * What it was trained for.
     *
     * @throws IllegalStateException if that is a black box
     */
    public PricingProblem instrument() {
        return problem.orElseThrow(() -> new IllegalStateException(
                "a surrogate of an instrument is wanted, not of a black box: columns=" + layout));
    }

    /**
     * The instrument, of a surrogate in a market of normal levels.
     *
     * @throws IllegalStateException if the market is another, or it is a black box's
     */
    public Instrument normal() {
        if (instrument() instanceof Instrument normal) {
            return normal;
        }
        throw new IllegalStateException("a surrogate in a market of normal levels is wanted: type="
                + instrument().product().label());
    }

    /** The notional that its values are for; a black box's prices are taken as they are. */
    public double notional() {
        return problem.map(priced -> priced.product().notional()).orElse(1.0);
    }

    /** The column that counts whole steps, -1 where there is none. */
    public int stepColumn() {
        return problem.map(priced -> priced.stepColumn(layout)).orElse(-1);
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
