package io.espalier.adapters.cli.train;

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
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean terminal;
    private final WorkflowListener next;

    /** Progress to {@code err}; {@code terminal}: whether it can rewrite a line. */
    public ConsoleProgress(PrintWriter err, boolean terminal, WorkflowListener next) {
        this.err = err;
        this.terminal = terminal;
        this.next = next;
    }

    /** Whether standard error is a person's terminal; the launcher knows, the JDK's answer differs between versions. */
    public static boolean isTerminal() {
        return Boolean.getBoolean("espalier.terminal");
    }

    @Override
    public void stageBegan(StageKind kind) {
        transientLine(kind.label() + " ...");
        next.stageBegan(kind);
    }

    @Override
    public void epochEnded(StageKind kind, EpochReport report) {
        transientLine(String.format(
                Locale.ROOT,
                "%s: epoch %d, validation loss %.6g",
                kind.label(),
                report.epoch(),
                report.validationLoss()));
        next.epochEnded(kind, report);
    }

    @Override
    public void stageEnded(Stage stage) {
        if (terminal) {
            err.print(CLEAR_LINE);
        }
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

    private void transientLine(String text) {
        if (terminal) {
            err.print(CLEAR_LINE + text);
            err.flush();
        }
    }
}
