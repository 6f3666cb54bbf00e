package io.espalier.risk.book;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.engine.BasketSheet;
import java.util.ArrayList;
import java.util.List;

/** The positions of a book that are valued together, on one sheet of closed forms. */
final class SheetDesk {
    private final BasketSheet sheet;
    private final int[] entries;
    private int count;

    private SheetDesk(List<Instrument> instruments) {
        sheet = new BasketSheet(instruments);
        entries = new int[instruments.size()];
    }

    /** Puts on a sheet what can be there; the other places of {@code positions} stay as they are. */
    static SheetDesk fill(RiskBook book, LivePosition[] positions) {
        List<Instrument> instruments = new ArrayList<>();
        book.positions().forEach(position -> position.basket().ifPresent(instruments::add));
        SheetDesk desk = new SheetDesk(instruments);
        int entry = 0;
        for (int p = 0; p < positions.length; p++) {
            Position position = book.positions().get(p);
            if (position.basket().isPresent()) {
                double expiry = position.basket().get().product().expiry();
                positions[p] = new SheetPosition(position, book.curvature(), desk.sheet, entry++, expiry);
                for (int u : position.underlyings()) {
                    positions[p].place(u, book.openingPrice(u));
                }
            }
        }
        return desk;
    }

    /** Asks for a position that is on the sheet. */
    void ask(SheetPosition position) {
        entries[count++] = position.entry();
    }

    /** Evaluates what was asked for. */
    void evaluate(double elapsedYears) {
        sheet.evaluate(entries, count, elapsedYears);
        count = 0;
    }
}
