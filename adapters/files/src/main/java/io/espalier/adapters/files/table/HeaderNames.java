package io.espalier.adapters.files.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import java.util.List;

/** The names that the first line of a table gives its columns. */
record HeaderNames(List<String> names) {

    static HeaderNames of(CsvRecord header) {
        return new HeaderNames(header.getFields().stream().map(String::strip).toList());
    }

    /** They must be names, not all of them numbers, and no column may stand twice. */
    void check(Problems problems) {
        if (names.stream().allMatch(name -> CsvText.number(name).isPresent())) {
            problems.add(ErrorCode.E_CSV, "", "a header must name the columns; the first line holds only numbers");
        }
        names.stream()
                .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
                .distinct()
                .forEach(name -> problems.add(
                        ErrorCode.E_DUPLICATE_KEY,
                        Echo.of(name),
                        "the column stands more than once: " + Echo.of(name)));
    }
}
