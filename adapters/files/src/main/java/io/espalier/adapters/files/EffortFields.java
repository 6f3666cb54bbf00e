package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.surrogate.workflow.TrainingSpec.Effort;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Reads how much is done: the fields of {@code training} that are chosen by network and rows where they are left out. */
final class EffortFields {
    static final Set<String> NAMES = Set.of("epochs", "batch", "rate", "starts", "patience");

    private static final String AUTO = "auto";
    private static final int MOST_EPOCHS = 1_000_000;
    private static final int MOST_BATCH = 1 << 26;
    private static final int MOST_STARTS = 4096;

    private EffortFields() {}

    /** The effort; empty, with problems reported, where something of it is broken. */
    static Optional<Effort> read(Fields training, Effort absent, Problems problems) {
        Optional<OptionalLong> epochs = training.wholeOr(AUTO, "epochs", 1, MOST_EPOCHS);
        Optional<OptionalLong> batch = training.wholeOr(AUTO, "batch", 1, MOST_BATCH);
        Optional<OptionalDouble> rate = training.numberOr(AUTO, "rate")
                .filter(asked -> asked.isEmpty()
                        || NumberRange.SHARE_ABOVE_ZERO
                                .checked(training, "rate", asked, problems)
                                .isPresent());
        Optional<OptionalLong> starts = training.wholeOr(AUTO, "starts", 1, MOST_STARTS);
        OptionalLong patience = training.whole("patience", 0, 0, MOST_EPOCHS);
        return epochs.isPresent() && batch.isPresent() && rate.isPresent() && starts.isPresent() && patience.isPresent()
                ? Optional.of(new Effort(
                        training.has("epochs") ? whole(epochs.get()) : absent.epochs(),
                        training.has("batch") ? whole(batch.get()) : absent.batch(),
                        training.has("rate") ? rate.get() : absent.rate(),
                        whole(starts.get()),
                        (int) patience.getAsLong()))
                : Optional.empty();
    }

    private static OptionalInt whole(OptionalLong value) {
        return value.isPresent() ? OptionalInt.of((int) value.getAsLong()) : OptionalInt.empty();
    }
}
