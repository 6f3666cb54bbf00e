package io.espalier.adapters.cli.live;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.risk.journal.FsyncPolicy;
import io.espalier.risk.journal.JournalOptions;
import io.espalier.risk.pipeline.InputPolicy;
import io.espalier.risk.pipeline.JournalledMarket;
import io.espalier.risk.pipeline.PipelineOptions;
import io.espalier.risk.pipeline.StageLayout;
import io.espalier.risk.pipeline.WaitPolicy;
import io.espalier.risk.tick.TickRules;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a session's pipeline runs, and what it keeps. */
final class PipelineChoices {
    @Option(
            names = "--input",
            defaultValue = "conflate",
            description = {
                "conflate: of ticks that wait together the latest of each underlying is priced;",
                "block: every tick is priced; drop: what finds the ring full is dropped (default: ${DEFAULT-VALUE})."
            })
    private InputPolicy input;

    @Option(
            names = "--stages",
            description =
                    "fused: one thread; chain: intake and journal on one, pricing on another (default: by cores).")
    private StageLayout stages;

    @Option(
            names = "--wait",
            description = "busy_spin, yielding or blocking: how the stages wait for rows (default: by cores).")
    private WaitPolicy waiting;

    @Option(
            names = "--ring",
            defaultValue = "4096",
            description = "Slots of the ring, a power of two (default: ${DEFAULT-VALUE}).")
    private int ring;

    @Option(
            names = "--journal",
            paramLabel = "DIR",
            description = "Keep every row there before it has an effect; a restart goes on after the last one kept.")
    private String journal;

    @Option(
            names = "--fsync",
            defaultValue = "os",
            description = {
                "os: rows survive the death of the process; batch: a power cut too, forced for every batch;",
                "interval: forced ten times a second (default: ${DEFAULT-VALUE})."
            })
    private FsyncPolicy fsync;

    @Option(
            names = "--keep-segments",
            paramLabel = "N",
            description = "Segments of the journal that are kept, a million rows (48 MB) each (default: all).")
    private int segments = Integer.MAX_VALUE;

    /** @throws InputException if a number is out of range */
    PipelineOptions options() {
        try {
            PipelineOptions options = PipelineOptions.defaults()
                    .withRingSize(ring)
                    .withInput(input)
                    .withStagesTimed();
            if (stages != null) {
                options = options.withLayout(stages);
            }
            return waiting == null ? options : options.withWaiting(waiting);
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, "--ring", e.getMessage());
        }
    }

    /** The journal, where one was asked for; quoting may start when this returns. */
    Optional<JournalledMarket> openJournal(TickRules rules, PrintWriter err) {
        return Optional.ofNullable(journal)
                .map(folder ->
                        JournalFolder.open(folder, JournalOptions.defaults().withFsync(fsync), rules, err));
    }
}
