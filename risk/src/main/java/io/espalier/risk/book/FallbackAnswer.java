package io.espalier.risk.book;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;

/** What a slow fallback said to a request; made on the thread that prices, taken in by the book's, which only reads it. */
public final class FallbackAnswer {
    private final boolean curvature;
    private Pricer pricer;
    private Valuation valuation;
    private LivePosition position;
    private long moves;
    private long feedNanos;
    private boolean answered;
    private Throwable failure;

    /** @param curvature whether the book asks for gammas */
    public FallbackAnswer(boolean curvature) {
        this.curvature = curvature;
    }

    /** Prices a request here and now; whatever the fallback throws is part of the answer. */
    public void price(FallbackRequest request) {
        position = request.position();
        moves = request.moves();
        feedNanos = request.feedNanos();
        failure = null;
        answered = false;
        try {
            prepare(request.definition().fallback().orElseThrow().pricer());
            answered = pricer.tryPrice(request.x(), valuation);
        } catch (Throwable thrown) {
            // Errors too: one fallback must not end the thread that serves all others.
            failure = thrown;
        }
    }

    private void prepare(Pricer asked) {
        if (pricer != asked) {
            pricer = asked;
            valuation = curvature ? Valuation.withCurvature(asked.layout()) : Valuation.of(asked.layout());
        }
        valuation.clear();
    }

    /** Who asked. */
    LivePosition position() {
        return position;
    }

    /** How often that one's prices had moved when it asked. */
    long moves() {
        return moves;
    }

    /** Feed time of the prices that the numbers belong to. */
    long feedNanos() {
        return feedNanos;
    }

    /** Whether there are numbers. */
    boolean isAnswered() {
        return answered;
    }

    /** The numbers of one unit. */
    Valuation valuation() {
        return valuation;
    }

    /** What the fallback threw; null where it did not. */
    public Throwable failure() {
        return failure;
    }
}
