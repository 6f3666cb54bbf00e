package io.espalier.adapters.cli.quotes;

import io.espalier.pricing.ValueSource;
import io.espalier.risk.store.QuoteImage;
import io.espalier.risk.store.QuoteSlot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** One slot as it was read: its image, or that there was none. */
record ReadQuote(QuoteSlot slot, Optional<QuoteImage> image) {

    Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", slot.id());
        object.put("qty", slot.quantity());
        object.put("available", image.isPresent());
        image.ifPresent(quote -> {
            describe(quote, object);
            number(quote, object);
        });
        return object;
    }

    private void describe(QuoteImage quote, Map<String, Object> object) {
        object.put("seq", quote.seq());
        object.put("version", quote.version());
        object.put("feed_ns", quote.feedNanos());
        object.put("published_ns", quote.publishedEpochNanos());
        object.put("source", source(quote));
        object.put("model_id", modelId(quote));
        object.put("in_domain", quote.inDomain());
        object.put("stale", quote.stale());
        object.put("halted", quote.halted());
        object.put("failed", quote.failed());
        object.put("provisional", quote.provisional());
    }

    private void number(QuoteImage quote, Map<String, Object> object) {
        object.put("value", quote.value());
        object.put("error", quote.error());
        object.put("T", quote.expiry());
        List<String> names = slot.underlyings();
        Map<String, Object> delta = new LinkedHashMap<>();
        IntStream.range(0, names.size()).forEach(i -> delta.put(names.get(i), quote.delta(i)));
        object.put("delta", delta);
        object.put("gamma", gamma(quote));
    }

    private static double[][] gamma(QuoteImage quote) {
        int n = quote.underlyings();
        double[][] gamma = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                gamma[i][j] = quote.gamma(i, j);
            }
        }
        return gamma;
    }

    /** The word for the source; null for one that this program does not know. */
    static String source(QuoteImage quote) {
        ValueSource[] sources = ValueSource.values();
        return quote.source() < sources.length ? sources[quote.source()].label() : null;
    }

    private static String modelId(QuoteImage quote) {
        return quote.modelId() == 0 ? null : String.format(Locale.ROOT, "%012x", quote.modelId());
    }

    /** The flags that are not as they should be, in words. */
    static String remarks(QuoteImage quote) {
        StringBuilder words = new StringBuilder();
        append(words, !quote.inDomain() && quote.modelId() != 0, "outside");
        append(words, quote.stale(), "stale");
        append(words, quote.halted(), "halted");
        append(words, quote.failed(), "failed");
        append(words, quote.provisional(), "provisional");
        return words.length() == 0 ? "-" : words.toString();
    }

    private static void append(StringBuilder words, boolean on, String word) {
        if (on) {
            words.append(words.length() == 0 ? "" : ",").append(word);
        }
    }
}
