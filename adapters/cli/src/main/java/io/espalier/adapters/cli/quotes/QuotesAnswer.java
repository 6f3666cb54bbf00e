package io.espalier.adapters.cli.quotes;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.risk.store.QuoteImage;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Quotes of a store at one moment; {@code writerStale} when its writer had been silent too long. */
record QuotesAnswer(List<ReadQuote> quotes, boolean writerStale, long lastBeat) implements Answer {

    @Override
    public Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("writer_stale", writerStale);
        object.put("last_beat_ns", lastBeat == 0 ? null : lastBeat);
        object.put("quotes", quotes.stream().map(ReadQuote::json).toList());
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        if (writerStale) {
            err.println("espalier: no writer is alive: this is what the last one left");
        }
        TextTable table = new TextTable("id", "value", "error", "T", "seq", "version", "source", "remarks");
        quotes.forEach(quote -> row(quote, table));
        table.print(out);
        if (quotes.size() == 1) {
            quotes.get(0).image().ifPresent(image -> greeks(quotes.get(0).slot().underlyings(), image)
                    .print(out));
        }
    }

    private static void row(ReadQuote quote, TextTable table) {
        String id = quote.slot().id();
        quote.image()
                .ifPresentOrElse(
                        image -> table.row(
                                id,
                                image.value(),
                                image.error(),
                                image.expiry(),
                                image.seq(),
                                image.version(),
                                ReadQuote.source(image),
                                ReadQuote.remarks(image)),
                        () -> table.row(id, null, null, null, null, null, null, "absent"));
    }

    private static TextTable greeks(List<String> names, QuoteImage image) {
        TextTable table = new TextTable("underlying", "delta", "gamma");
        for (int i = 0; i < names.size(); i++) {
            table.row(names.get(i), image.delta(i), image.gamma(i, i));
        }
        return table;
    }
}
