package io.espalier.adapters.cli.train;

import io.espalier.adapters.cli.BuildVersion;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.problem.WarningCode;
import io.espalier.pricing.math.KernelChoice;
import io.espalier.surrogate.artefact.Fingerprint;
import io.espalier.surrogate.train.Checkpoints;
import io.espalier.surrogate.workflow.CheckpointFolder;
import io.espalier.surrogate.workflow.SurrogateSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The folder that {@code --checkpoint} names, held for one training; nothing where it names none. */
final class CheckpointPlace implements AutoCloseable {
    private static final String OPTION = "--checkpoint";

    private final CheckpointFolder folder;
    private final List<String> troubles = Collections.synchronizedList(new ArrayList<>());

    /**
     * @param path null for no checkpoints
     * @param searchesSize whether the size is searched for, which decides what is trained
     * @throws InputException {@code E_CONFLICT} if it belongs to another training, {@code E_FILE} if it cannot be written
     */
    CheckpointPlace(Path path, SurrogateSpec spec, boolean searchesSize) {
        folder = path == null ? null : open(path, spec, searchesSize);
    }

    private CheckpointFolder open(Path path, SurrogateSpec spec, boolean searchesSize) {
        try {
            return CheckpointFolder.open(path, whatTrains(spec, searchesSize), troubles::add);
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_CONFLICT, OPTION, e.getMessage());
        } catch (IOException e) {
            throw InputException.of(
                    ErrorCode.E_FILE, path.toString(), "checkpoints need a folder that can be written: " + e);
        }
    }

    /** All that the bits of a training depend on. */
    private static Map<String, String> whatTrains(SurrogateSpec spec, boolean searchesSize) {
        return Map.of(
                "size",
                searchesSize ? "auto" : "of the specification",
                "spec_sha256",
                Fingerprint.of(spec.text()),
                "seed",
                Long.toString(spec.seed()),
                "code",
                BuildVersion.version() + " " + BuildVersion.commit(),
                "jdk",
                Runtime.version().toString(),
                "kernels",
                KernelChoice.current().toString().toLowerCase(Locale.ROOT));
    }

    Checkpoints checkpoints() {
        return folder == null ? Checkpoints.none() : folder;
    }

    /** Whether another process had begun this training. */
    boolean isResumed() {
        return folder != null && folder.isResumed();
    }

    /** One for each file that could not be read or written. */
    List<Warning> warnings() {
        return List.copyOf(troubles).stream()
                .map(trouble -> new Warning(WarningCode.W_CHECKPOINT, OPTION, trouble))
                .toList();
    }

    @Override
    public void close() {
        if (folder != null) {
            try {
                folder.close();
            } catch (IOException e) {
                troubles.add("the folder cannot be let go of: " + e);
            }
        }
    }
}
