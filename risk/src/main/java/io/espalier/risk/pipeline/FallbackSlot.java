package io.espalier.risk.pipeline;

import io.espalier.risk.book.FallbackAnswer;
import io.espalier.risk.book.FallbackRequest;
import io.espalier.risk.book.Position;

/** What goes to and fro between the book's thread and the fallback's for one position. */
record FallbackSlot(Mailbox<FallbackRequest> requests, Mailbox<FallbackAnswer> answers) {

    FallbackSlot(Position position, boolean curvature) {
        this(
                new Mailbox<>(() -> new FallbackRequest(position.point().length)),
                new Mailbox<>(() -> new FallbackAnswer(curvature)));
    }
}
