package io.espalier.adapters.cli.train;

import io.espalier.adapters.cli.ProgressLine;
import io.espalier.surrogate.certify.ComparedPoint;
import io.espalier.surrogate.prune.SizeTrial;
import io.espalier.surrogate.select.Trial;
import io.espalier.surrogate.train.EpochReport;
import io.espalier.surrogate.workflow.ChosenSize;
import io.espalier.surrogate.workflow.Stage;
import io.espalier.surrogate.workflow.StageKind;
import io.espalier.surrogate.workflow.WorkflowListener;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * Training progress for people: one line a stage, and on a terminal a line that is rewritten each epoch; elsewhere, as in a log, such a line
 * every ten seconds.
 *
 * <p>Hands what it hears on to another listener.
 */
public final class ConsoleProgress implements WorkflowListener {
    private static final long LOGGED_NANOS = 10_000_000_000L;

    private final PrintWriter err;
    private final ProgressLine line;
    private final WorkflowListener next;
    private StageProgress progress;
    private long lastLogged = System.nanoTime();

    /** Lasting lines to {@code err}, passing ones to {@code line}. */
    public ConsoleProgress(PrintWriter err, ProgressLine line, WorkflowListener next) {
        this.err = err;
        this.line = line;
        this.next = next;
    }

    @Override
    public void stageBegan(StageKind kind) {
        progress = new StageProgress(kind.label(), 1, 0, System::nanoTime);
        line.show(kind.label() + " ...");
        next.stageBegan(kind);
    }

    @Override
    public void trainingBegan(StageKind kind, int starts, int epochs) {
        progress = new StageProgress(kind.label(), starts, epochs, System::nanoTime);
        next.trainingBegan(kind, starts, epochs);
    }

    @Override
    public void epochEnded(StageKind kind, EpochReport report) {
        String text = progress.line(report);
        if (line.isSeen()) {
            line.show(text);
        } else if (System.nanoTime() - lastLogged >= LOGGED_NANOS) {
            lastLogged = System.nanoTime();
            err.println(text);
            err.flush();
        }
        next.epochEnded(kind, report);
    }

    @Override
    public void sizeTried(SizeTrial trial) {
        line.show(CriticalSizeText.line(trial));
        next.sizeTried(trial);
    }

    /** A candidate of a search for the size was tried. */
    void candidateTried(Trial trial) {
        line.show(SizeSearchText.line(trial));
    }

    /** That search ended. */
    void sizeChosen(ChosenSize chosen) {
        line.clear();
        err.println(SizeSearchText.sentence(chosen));
        err.flush();
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
