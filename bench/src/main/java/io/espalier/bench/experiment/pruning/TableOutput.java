package io.espalier.bench.experiment.pruning;

import io.espalier.surrogate.certify.OutputFit;
import io.espalier.surrogate.certify.ValidationReport;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What the table gives R squared of. */
public enum TableOutput {
    /** Of prices. */
    VALUES(ValidationReport::value, PaperFit::values),
    /** Of all deltas, flattened over points and assets. */
    DELTAS(ValidationReport::deltas, PaperFit::deltas),
    /** Of the sum of the Hessian. */
    GAMMAS(ValidationReport::gamma, PaperFit::gammas);

    private final Function<ValidationReport, OutputFit> ours;
    private final ToDoubleFunction<PaperFit> papers;

    TableOutput(Function<ValidationReport, OutputFit> ours, ToDoubleFunction<PaperFit> papers) {
        this.ours = ours;
        this.papers = papers;
    }

    /** The word for it in tables and documents. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** R squared of a network of ours. */
    public double r2(TableCell cell) {
        return ours.apply(cell.fit()).r2();
    }

    /** R squared as the paper prints it. */
    public double r2(PaperFit paper) {
        return papers.applyAsDouble(paper);
    }
}
