package io.espalier.adapters.cli.live;

import io.espalier.adapters.cli.quotes.StoreAccess;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.pipeline.QuotePublisher;
import io.espalier.risk.store.QuoteStore;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a session puts its latest quotes for other processes. */
final class QuoteOptions {
    @Option(
            names = "--quotes",
            paramLabel = "FILE",
            description = {
                "Keep the latest quotes there for other processes (./espalier quotes FILE):",
                "FILE or mapped:FILE, a mapped file; chronicle:FILE, a Chronicle Map."
            })
    private String quotes;

    /** The store, where one was asked for. */
    Optional<QuoteStore> open(RiskBook book) {
        return Optional.ofNullable(quotes).map(address -> StoreAccess.store(address, QuotePublisher.universe(book)));
    }

    /** Lets go of it. */
    static void close(QuoteStore store) {
        try {
            store.close();
        } catch (Exception e) {
            throw InputException.of(ErrorCode.E_FILE, "--quotes", "the store cannot be closed: " + e.getMessage());
        }
    }
}
