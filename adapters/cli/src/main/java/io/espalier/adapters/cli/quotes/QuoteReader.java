package io.espalier.adapters.cli.quotes;

import io.espalier.risk.store.QuoteImage;
import io.espalier.risk.store.QuoteView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads chosen slots of a view, all of them or those that changed since the last look. */
final class QuoteReader {
    private static final long UNSEEN = -1;

    private final QuoteView view;
    private final int[] slots;
    private final long[] seen;

    QuoteReader(QuoteView view, int... slots) {
        this.view = view;
        this.slots = slots;
        seen = new long[slots.length];
        Arrays.fill(seen, UNSEEN);
    }

    /** Every chosen slot as it is now. */
    QuotesAnswer all() {
        Arrays.fill(seen, UNSEEN);
        return changed();
    }

    /** The chosen slots that have another version than at the last look. */
    QuotesAnswer changed() {
        List<ReadQuote> quotes = new ArrayList<>();
        for (int i = 0; i < slots.length; i++) {
            QuoteImage image = view.universe().image(slots[i]);
            boolean found = view.read(slots[i], image);
            long version = found ? image.version() : 0;
            if (version != seen[i]) {
                seen[i] = version;
                quotes.add(new ReadQuote(
                        view.universe().slots().get(slots[i]), found ? Optional.of(image) : Optional.empty()));
            }
        }
        return new QuotesAnswer(quotes, isStale(), view.lastBeatEpochNanos());
    }

    private boolean isStale() {
        Instant now = Instant.now();
        return view.isStale(now.getEpochSecond() * 1_000_000_000L + now.getNano());
    }
}
