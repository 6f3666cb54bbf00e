package io.espalier.adapters.cli.live;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.pipeline.QuotePublisher;
import io.espalier.risk.store.QuoteStore;
import io.espalier.risk.store.QuoteStoreAddress;
import io.espalier.risk.store.QuoteStoreException;
import io.espalier.risk.store.QuoteStoreFault;
import java.io.IOException;
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
        return Optional.ofNullable(quotes).map(address -> open(address, book));
    }

    private static QuoteStore open(String address, RiskBook book) {
        try {
            return QuoteStoreAddress.parse(address).store(QuotePublisher.universe(book));
        } catch (QuoteStoreException e) {
            throw InputException.of(code(e.fault()), "--quotes", e.getMessage());
        } catch (IOException | IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_FILE, "--quotes", "the store cannot be opened: " + e.getMessage());
        }
    }

    private static ErrorCode code(QuoteStoreFault fault) {
        return ErrorCode.valueOf("E_STORE_" + fault.name());
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
