package io.espalier.adapters.cli.live;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.risk.journal.JournalException;
import io.espalier.risk.journal.JournalOptions;
import io.espalier.risk.journal.RecoveryReport;
import io.espalier.risk.pipeline.JournalledMarket;
import io.espalier.risk.tick.TickRules;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Opens the journal that a user names, or refuses with the code that users see. */
final class JournalFolder {
    /** System property: rows after which a segment ends; for those who want to see many segments of few rows. */
    static final String ROWS_PER_SEGMENT = "espalier.journal.rows-per-segment";

    private JournalFolder() {}

    /**
     * Opens or begins it, and tells people what was found.
     *
     * @throws InputException {@code E_FILE}, or the journal's own fault
     */
    static JournalledMarket open(String folder, JournalOptions options, TickRules rules, PrintWriter err) {
        try {
            long rowsPerSegment = Long.getLong(ROWS_PER_SEGMENT, options.rowsPerSegment());
            JournalledMarket market =
                    JournalledMarket.open(Path.of(folder), options.withRowsPerSegment(rowsPerSegment), rules);
            tell(market.recovered(), err);
            return market;
        } catch (JournalException e) {
            throw InputException.of(ErrorCode.valueOf(e.fault().name()), "--journal", e.getMessage());
        } catch (IOException | InvalidPathException e) {
            throw InputException.of(ErrorCode.E_FILE, "--journal", "the journal " + folder + " cannot be opened: " + e);
        }
    }

    private static void tell(RecoveryReport recovered, PrintWriter err) {
        if (recovered.nextRow() > 0) {
            err.printf(
                    "journal: %d rows, %d of them replayed on the snapshot before row %d, in %.3f s%n",
                    recovered.nextRow(), recovered.replayedRows(), recovered.snapshotRow(), recovered.nanos() * 1e-9);
        }
        if (recovered.cutBytes() > 0) {
            err.printf(
                    "journal: a torn last write of %d bytes was cut from %s%n",
                    recovered.cutBytes(), recovered.newest());
        }
        err.flush();
    }

    /** Lets go of it. */
    static void close(JournalledMarket market) {
        try {
            market.close();
        } catch (IOException e) {
            throw InputException.of(ErrorCode.E_JOURNAL_WRITE, "--journal", "the journal cannot be closed: " + e);
        }
    }
}
