package io.espalier.risk.pipeline;

import io.espalier.risk.book.LiveBook;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.tick.MarketState;
import java.util.ArrayList;
import java.util.List;

/** What a pipeline is made of; everything but the book may be left out. */
public final class PipelineBuilder {
    private final LiveBook book;
    private final MarketState market;
    private final List<BookListener> listeners = new ArrayList<>();
    private PipelineOptions options = PipelineOptions.defaults();
    private TickJournal journal = TickJournal.none();

    /** A pipeline of a book at its opening prices. */
    public PipelineBuilder(RiskBook book) {
        this(book, new MarketState(book.rules()));
    }

    /**
     * A pipeline that goes on from a state of the market.
     *
     * @param market belongs to the pipeline from now on
     * @throws RuntimeException whatever a pricer throws at the opening prices
     */
    public PipelineBuilder(RiskBook book, MarketState market) {
        this.book = new LiveBook(book, false);
        this.market = market;
        if (market.rows() > 0) {
            this.book.adopt(market);
        }
    }

    /** How it runs. */
    public PipelineBuilder with(PipelineOptions newOptions) {
        options = newOptions;
        return this;
    }

    /** Where rows are kept before they have an effect. */
    public PipelineBuilder with(TickJournal newJournal) {
        journal = newJournal;
        return this;
    }

    /**
     * Who hears of each published set, on the book's thread, in the order of these calls. A {@link FallbackDesk} is one: without
     * it slow fallbacks are not asked after the opening.
     */
    public PipelineBuilder with(BookListener listener) {
        listeners.add(listener);
        return this;
    }

    /** Starts it; the consumers run when this returns. */
    public TickPipeline start() {
        return new TickPipeline(this).started();
    }

    PipelineOptions options() {
        return options;
    }

    LiveBook book() {
        return book;
    }

    MarketState market() {
        return market;
    }

    TickJournal journal() {
        return journal;
    }

    BookListeners listeners() {
        return new BookListeners(listeners);
    }
}
