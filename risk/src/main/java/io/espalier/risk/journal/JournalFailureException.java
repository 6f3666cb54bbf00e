package io.espalier.risk.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A journal could not write, for instance because the disk is full: it acknowledges nothing any more. */
public final class JournalFailureException extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    JournalFailureException(Path file, long position, long rows, IOException cause) {
        super(
                "a journal that cannot write acknowledges nothing: file=" + file + ", position=" + position
                        + ", acknowledgedRows=" + rows + ", reason=" + cause,
                cause);
    }
}
