package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.document.Size;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.pricing.market.Correlation;
import java.util.Arrays;
import java.util.Optional;

/** Reads {@code corr}: shape, then entries (each pair once), then definiteness, each only where the former holds. */
final class CorrelationFields {
    private static final String NAME = "corr";

    private final Fields fields;
    private final Size size;
    private final Problems problems;

    CorrelationFields(Fields fields, Size size, Problems problems) {
        this.fields = fields;
        this.size = size;
        this.problems = problems;
    }

    /** The matrix; the unit one where it may be left out, empty where it is broken. */
    Optional<Correlation> read() {
        if (!fields.has(NAME)) {
            if (size.isSeveral()) {
                fields.require(NAME);
                return Optional.empty();
            }
            return size.count().isPresent() ? Optional.of(Correlation.identity(1)) : Optional.empty();
        }
        return fields.rows(NAME).flatMap(this::matrix);
    }

    private Optional<Correlation> matrix(double[][] rows) {
        boolean square = size.check(fields, NAME, rows.length);
        int wanted = size.count().orElse(rows.length);
        for (int i = 0; i < rows.length; i++) {
            // A row that fits the other rows is no second fault of a matrix of the wrong size.
            if (rows[i].length > 0 && rows[i].length != wanted && rows[i].length != rows.length) {
                square = false;
                problems.add(
                        ErrorCode.E_LENGTH,
                        entry(i),
                        "corr[" + i + "] has " + rows[i].length + " entries, " + size.saidBy() + " has " + wanted);
            }
        }
        boolean sound = entriesAreSound(rows);
        return square && sound && isComplete(rows) ? definite(rows) : Optional.empty();
    }

    private boolean isComplete(double[][] rows) {
        return Arrays.stream(rows)
                .allMatch(row -> row.length == rows.length && Arrays.stream(row).noneMatch(Double::isNaN));
    }

    /** Checks every entry that is there; NaN marks one that is already reported and passes each test. */
    private boolean entriesAreSound(double[][] rows) {
        boolean sound = true;
        for (int i = 0; i < rows.length; i++) {
            sound &= i >= rows[i].length || diagonalIsSound(i, rows[i][i]);
            for (int j = 0; j < i; j++) {
                if (j < rows[i].length && i < rows[j].length) {
                    sound &= pairIsSound(i, j, rows[i][j], rows[j][i]);
                }
            }
        }
        return sound;
    }

    private boolean diagonalIsSound(int i, double entry) {
        if (Math.abs(entry - 1.0) > Correlation.ENTRY_TOLERANCE) {
            problems.add(
                    ErrorCode.E_CORR_DIAGONAL, entry(i, i), "the diagonal must be 1: " + entry(i, i) + "=" + entry);
            return false;
        }
        return true;
    }

    private boolean pairIsSound(int i, int j, double lower, double upper) {
        boolean symmetric = !(Math.abs(lower - upper) > Correlation.ENTRY_TOLERANCE);
        if (!symmetric) {
            problems.add(
                    ErrorCode.E_CORR_ASYMMETRIC,
                    entry(i, j),
                    "a correlation is symmetric: " + entry(i, j) + "=" + lower + ", " + entry(j, i) + "=" + upper);
        }
        double worst = Math.abs(upper) > Math.abs(lower) || Double.isNaN(lower) ? upper : lower;
        boolean inRange = !(Math.abs(worst) - 1.0 > Correlation.ENTRY_TOLERANCE);
        if (!inRange) {
            problems.add(ErrorCode.E_CORR_RANGE, entry(i, j), worst + " outside [-1,1]");
        }
        return symmetric && inRange;
    }

    private String entry(int i) {
        return fields.at(NAME) + "[" + i + "]";
    }

    private String entry(int i, int j) {
        return entry(i) + "[" + j + "]";
    }

    private Optional<Correlation> definite(double[][] rows) {
        double eigenvalue = Correlation.smallestEigenvalue(rows);
        double floor = Correlation.eigenvalueFloor(rows.length);
        if (eigenvalue < floor) {
            problems.add(
                    ErrorCode.E_CORR_NOT_PSD,
                    fields.at(NAME),
                    "a correlation must be positive semi-definite (it is never repaired here): smallest eigenvalue="
                            + eigenvalue + ", floor=" + floor);
            return Optional.empty();
        }
        return Optional.of(new Correlation(rows));
    }
}
