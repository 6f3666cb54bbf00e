package io.espalier.bench.experiment.dloss;

import java.util.List;
import java.util.Locale;

/** The ten data sets of the paper's Table I. */
public enum BenchmarkSet {
    ANES96("ANES96", "statsmodels", List.of("logpopul", "selfLR", "age", "educ", "income", "PID")),
    CANCER("CANCER", "statsmodels", List.of("population", "cancer")),
    DIABETES(
            "DIABETES",
            "scikit-learn",
            List.of("age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6", "target")),
    MODECHOICE("MODECHOICE", "statsmodels", List.of("ttme", "invc", "invt", "gc", "hinc", "psize", "choice")),
    WINE(
            "WINE",
            "OpenML",
            List.of(
                    "fixed_acidity",
                    "volatile_acidity",
                    "citric_acid",
                    "residual_sugar",
                    "chlorides",
                    "free_sulfur_dioxide",
                    "total_sulfur_dioxide",
                    "density",
                    "pH",
                    "sulphates",
                    "alcohol",
                    "quality")),
    F1("F1", "Friedman 1", List.of()),
    REGRESSION1("REGRESSION1", "linear, 1 input", List.of()),
    REGRESSION10("REGRESSION10", "linear, 10 inputs", List.of()),
    SPARSE("SPARSE UNCORR", "sparse uncorrelated", List.of()),
    SWISS_ROLL("SWISS ROLL", "swiss roll", List.of());

    private static final int TRAVELLER = 4;

    private final String label;
    private final String origin;
    private final List<String> columns;

    BenchmarkSet(String label, String origin, List<String> columns) {
        this.label = label;
        this.origin = origin;
        this.columns = columns;
    }

    /** The paper's name. */
    public String label() {
        return label;
    }

    /** Where it comes from. */
    public String origin() {
        return origin;
    }

    /** Whether it was observed, not generated. */
    public boolean isReal() {
        return !columns.isEmpty();
    }

    /** Of a real set: its table's columns, the target last. */
    List<String> columns() {
        return columns;
    }

    /** Of a real set: its table's file. */
    String file() {
        return this == WINE ? "winequality_red.csv" : name().toLowerCase(Locale.ROOT) + ".csv";
    }

    /** Consecutive rows that belong together, as one traveller's four choices do. */
    int rowsOfAGroup() {
        return this == MODECHOICE ? TRAVELLER : 1;
    }
}
