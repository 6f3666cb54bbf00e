package io.espalier.adapters.cli.live;

import io.espalier.adapters.files.table.TickFile;
import io.espalier.adapters.files.table.TickRow;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.tick.TickKind;

/** The rows of a file of ticks. */
final class FileFeed implements TickFeed {
    private final TickFile file;
    private final RiskBook book;
    private TickRow row;

    /** @throws io.espalier.adapters.files.problem.InputException if the file is missing or no file of ticks */
    FileFeed(String name, RiskBook book) {
        file = TickFile.open(name);
        this.book = book;
    }

    @Override
    public boolean advance() {
        if (!file.hasNext()) {
            return false;
        }
        row = file.next();
        return true;
    }

    @Override
    public TickKind kind() {
        return switch (row.kind()) {
            case 'H' -> TickKind.HALT;
            case 'R' -> TickKind.RESUME;
            default -> TickKind.TICK;
        };
    }

    @Override
    public int underlying() {
        return book.indexOf(row.underlying());
    }

    @Override
    public double price() {
        return row.price();
    }

    @Override
    public long seq() {
        return row.seq();
    }

    @Override
    public long feedNanos() {
        return row.feedNanos();
    }

    @Override
    public void close() {
        file.close();
    }
}
