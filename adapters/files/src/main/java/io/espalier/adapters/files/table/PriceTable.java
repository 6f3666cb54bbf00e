package io.espalier.adapters.files.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.problem.WarningCode;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.surrogate.artefact.Fingerprint;
import io.espalier.surrogate.blackbox.PriceList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Prices of a black box, read from a table whose header says what is what: {@code value} or {@code price}, {@code d_<column>} for known
 * derivatives, whose cells may be empty, and inputs under any other name.
 *
 * <p>A row without a price is left out with a warning. Errors, all of them: those of a header ({@code E_CSV}, {@code E_DUPLICATE_KEY},
 * {@code E_MISSING}, {@code E_UNKNOWN_FIELD}, {@code E_CONFLICT}), and only where that is sound those of cells ({@code E_TYPE},
 * {@code E_NOT_FINITE}, {@code E_LENGTH}).
 *
 * @param value the name of the column that holds the prices
 * @param sha256 of the table's text
 */
public record PriceTable(String value, PriceList prices, String sha256, List<Warning> warnings) {

    /**
     * Reads the named file, {@code -} being standard input.
     *
     * @param value the name of the column that holds the prices; empty for {@code value} or {@code price}
     * @throws io.espalier.adapters.files.problem.InputException with everything that is wrong with it
     */
    public static PriceTable read(String name, Optional<String> value) {
        return parse(CsvText.read(name), value);
    }

    /** The same with further warnings. */
    public PriceTable with(List<Warning> further) {
        return new PriceTable(
                value,
                prices,
                sha256,
                Stream.concat(warnings.stream(), further.stream()).toList());
    }

    /** Reads the text of a table. */
    public static PriceTable parse(String text, Optional<String> value) {
        return parse(text, value, Set.of());
    }

    /**
     * Reads the named file as prices of a model whose columns are known: one that is named as an answer is, {@code gamma}, is an input
     * here.
     */
    public static PriceTable read(String name, Optional<String> value, FactorLayout columns) {
        return parse(CsvText.read(name), value, Set.copyOf(columns.names()));
    }

    static PriceTable parse(String text, Optional<String> value, Set<String> known) {
        List<CsvRecord> records = CsvText.records(text);
        Problems problems = new Problems();
        PriceHeader header = PriceHeader.read(HeaderNames.of(records.get(0)).names(), value, known, problems);
        problems.throwIfAny();
        Rows rows = new Rows(header, problems);
        for (int i = 1; i < records.size(); i++) {
            rows.add(i - 1, records.get(i));
        }
        problems.throwIfAny();
        List<Warning> warnings = new ArrayList<>(header.warnings());
        rows.unpriced().ifPresent(warnings::add);
        return new PriceTable(header.price(), rows.list(), Fingerprint.of(text), List.copyOf(warnings));
    }

    /** The rows as they are read; each has its inputs, then its derivatives, then its price. */
    private static final class Rows {
        private final PriceHeader header;
        private final RowCells cells;
        private final int[] inputs;
        private final int[] slopes;
        private final List<double[]> read = new ArrayList<>();
        private final List<Long> unpriced = new ArrayList<>();

        Rows(PriceHeader header, Problems problems) {
            this.header = header;
            cells = new RowCells(header.width(), problems);
            inputs = header.inputCells();
            slopes = header.slopeCells();
        }

        void add(int index, CsvRecord record) {
            String where = RowCells.point(index);
            if (!cells.fits(where, record)) {
                return;
            }
            if (RowCells.isEmpty(record, header.priceCell())) {
                unpriced.add(record.getStartingLineNumber());
                return;
            }
            int d = inputs.length;
            double[] row = new double[2 * d + 1];
            for (int j = 0; j < d; j++) {
                String column = header.layout().factor(j).name();
                row[j] = cells.number(where + "." + column, record, inputs[j]);
                row[d + j] = slopes[j] < 0 || RowCells.isEmpty(record, slopes[j])
                        ? Double.NaN
                        : cells.number(where + ".d_" + column, record, slopes[j]);
            }
            row[2 * d] = cells.number(where + "." + header.price(), record, header.priceCell());
            read.add(row);
        }

        PriceList list() {
            int d = inputs.length;
            return new PriceList(
                    header.layout(),
                    read.stream()
                            .flatMapToDouble(row -> Arrays.stream(row, 0, d))
                            .toArray(),
                    read.stream().mapToDouble(row -> row[2 * d]).toArray(),
                    read.stream()
                            .flatMapToDouble(row -> Arrays.stream(row, d, 2 * d))
                            .toArray());
        }

        Optional<Warning> unpriced() {
            return unpriced.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Warning(
                            WarningCode.W_EMPTY_CELL,
                            header.price(),
                            unpriced.size() + (unpriced.size() == 1 ? " row" : " rows")
                                    + " without a price left out, the first on line " + unpriced.get(0)));
        }
    }
}
