package io.espalier.surrogate.artefact;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Smoothing;
import java.util.Optional;
import java.util.OptionalDouble;

/** {@code INST}: market, then option; what may be absent follows a flag. */
final class InstrumentSection {
    static final String TAG = "INST";

    private InstrumentSection() {}

    static byte[] encode(Instrument instrument) {
        SectionOutput out = new SectionOutput();
        market(out, instrument.market());
        option(out, instrument.option());
        return out.toBytes();
    }

    private static void market(SectionOutput out, MarketData market) {
        out.text(market.kind().name()).integer(market.size()).numbers(market.levels());
        out.numbers(market.vols());
        for (double[] row : market.correlation().toArray()) {
            out.numbers(row);
        }
        out.number(market.rate()).flag(market.carry().isPresent());
        market.carry().ifPresent(out::numbers);
        out.flag(market.discount().isPresent());
        market.discount().ifPresent(out::number);
    }

    private static void option(SectionOutput out, BasketOption option) {
        out.text(option.type().name()).number(option.strike()).number(option.expiry());
        out.numbers(option.weights()).number(option.notional());
        out.flag(option.smoothing().isPresent());
        option.smoothing()
                .ifPresent(smoothing -> out.text(smoothing.kind().name()).number(smoothing.width()));
    }

    static Instrument decode(SectionInput in) throws ArtefactException {
        MarketData market = market(in);
        return new Instrument(market, option(in, market.size()));
    }

    private static MarketData market(SectionInput in) throws ArtefactException {
        LevelKind kind = LevelKind.valueOf(in.text());
        int n = in.count(2 * Double.BYTES);
        if (n == 0) {
            throw new IllegalArgumentException("a market must have at least one underlying: levels.length=0");
        }
        double[] levels = in.numbers(n);
        double[] vols = in.numbers(n);
        double[][] correlation = new double[n][];
        for (int i = 0; i < n; i++) {
            correlation[i] = in.numbers(n);
        }
        double rate = in.number();
        Optional<double[]> carry = in.flag() ? Optional.of(in.numbers(n)) : Optional.empty();
        OptionalDouble discount = in.flag() ? OptionalDouble.of(in.number()) : OptionalDouble.empty();
        return new MarketData(kind, levels, vols, new Correlation(correlation), rate, carry, discount);
    }

    private static BasketOption option(SectionInput in, int n) throws ArtefactException {
        PayoffType type = PayoffType.valueOf(in.text());
        double strike = in.number();
        double expiry = in.number();
        double[] weights = in.numbers(n);
        double notional = in.number();
        Optional<Smoothing> smoothing = in.flag()
                ? Optional.of(new Smoothing(Smoothing.Kind.valueOf(in.text()), in.number()))
                : Optional.empty();
        return new BasketOption(type, strike, expiry, weights, notional, smoothing);
    }
}
