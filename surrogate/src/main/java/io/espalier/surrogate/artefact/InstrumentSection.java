package io.espalier.surrogate.artefact;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * {@code INST}: market, then product; what may be absent follows a flag. A GARCH market begins with a word that no kind of level is; for a
 * black box another such word stands alone.
 */
final class InstrumentSection {
    static final String TAG = "INST";
    private static final String BLACK_BOX = "BLACK_BOX";

    private InstrumentSection() {}

    static byte[] encode(Optional<PricingProblem> problem) {
        return problem.map(InstrumentSection::encode)
                .orElseGet(() -> new SectionOutput().text(BLACK_BOX).toBytes());
    }

    static byte[] encode(PricingProblem instrument) {
        SectionOutput out = new SectionOutput();
        encode(out, instrument);
        return out.toBytes();
    }

    static void encode(SectionOutput out, PricingProblem instrument) {
        if (instrument instanceof GarchInstrument garch) {
            GarchCode.encode(out, garch.market());
        } else {
            market(out, ((Instrument) instrument).market());
        }
        ProductCode.encode(out, instrument.product());
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

    /** What a surrogate was trained for; empty for a black box. */
    static Optional<PricingProblem> decodeProblem(SectionInput in) throws ArtefactException {
        String word = in.text();
        return word.equals(BLACK_BOX) ? Optional.empty() : Optional.of(decode(word, in));
    }

    static PricingProblem decode(SectionInput in) throws ArtefactException {
        return decode(in.text(), in);
    }

    private static PricingProblem decode(String word, SectionInput in) throws ArtefactException {
        if (word.equals(GarchCode.WORD)) {
            return new GarchInstrument(GarchCode.decode(in), ProductCode.decode(in, 1));
        }
        MarketData market = market(LevelKind.valueOf(word), in);
        return new Instrument(market, ProductCode.decode(in, market.size()));
    }

    private static MarketData market(LevelKind kind, SectionInput in) throws ArtefactException {
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
}
