package io.espalier.adapters.cli.train;

import io.espalier.adapters.cli.ProgressLine;
import io.espalier.surrogate.certify.ComparedPoint;
import io.espalier.surrogate.train.EpochReport;
import io.espalier.surrogate.workflow.Stage;
import io.espalier.surrogate.workflow.StageKind;
import io.espalier.surrogate.workflow.WorkflowListener;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * Training progress for people: one line a stage, and on a terminal a line that is rewritten each epoch.
 *
 * <p>Hands what it hears on to another listener.
 */
public final class ConsoleProgress implements WorkflowListener {
    private final PrintWriter err;
    private final ProgressLine line;
    private final WorkflowListener next;

    /** Lasting lines to {@code err}, passing ones to {@code line}. */
    public ConsoleProgress(PrintWriter err, ProgressLine line, WorkflowListener next) {
        this.err = err;
        this.line = line;
        this.next = next;
    }

    @Override
    public void stageBegan(StageKind kind) {
        line.show(kind.label() + " ...");
        next.stageBegan(kind);
    }

    @Override
    public void epochEnded(StageKind kind, EpochReport report) {
        line.show(String.format(
                Locale.ROOT,
                "%s: epoch %d, validation loss %.6g",
                kind.label(),
                report.epoch(),
                report.validationLoss()));
        next.epochEnded(kind, report);
    }

    @Override
    public void stageEnded(Stage stage) {
        line.clear();
        err.printf(
                Locale.ROOT,
                "%-30s %5.1f s  R2 values %s, deltas %s, gammas %s%n",
                stage.kind().label(),
                stage.seconds(),
                StageTable.r2(stage.fit().value().r2()),
                StageTable.r2(stage.fit().deltas().r2()),
                StageTable.r2(stage.fit().gamma().r2()));
        err.flush();
        next.stageEnded(stage);
    }

    @Override
    public ComparedPoint comparing(StageKind kind) {
        return next.comparing(kind);
    }
}
