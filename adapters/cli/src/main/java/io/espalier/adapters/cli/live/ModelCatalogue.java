package io.espalier.adapters.cli.live;

import io.espalier.adapters.cli.model.ModelFile;
import io.espalier.adapters.files.BookPosition;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.serve.ModelMatch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The surrogates of one folder, in the order of their file names. */
public final class ModelCatalogue {
    private final List<Surrogate> surrogates;
    private final Map<String, FileStamp> stamps;

    private ModelCatalogue(List<Surrogate> surrogates, Map<String, FileStamp> stamps) {
        this.surrogates = surrogates;
        this.stamps = stamps;
    }

    /** No surrogate at all: everything is priced in closed form. */
    public static ModelCatalogue empty() {
        return new ModelCatalogue(List.of(), Map.of());
    }

    /**
     * Reads every {@code .esp} file of a folder.
     *
     * @throws InputException {@code E_FILE} if it is no readable folder, or the fault of the first damaged artefact
     */
    public static ModelCatalogue read(Path path) {
        ModelFolder folder = new ModelFolder(path);
        // Stamped before they are read: what changes meanwhile is seen to have changed.
        Map<String, FileStamp> stamps = folder.stamps();
        return new ModelCatalogue(
                stamps.keySet().stream()
                        .map(name -> ModelFile.read(folder.file(name)))
                        .toList(),
                stamps);
    }

    /** The first surrogate that was trained for this position. */
    public Optional<Surrogate> find(BookPosition position) {
        return surrogates.stream()
                .filter(surrogate -> serves(surrogate, position))
                .findFirst();
    }

    /** Whether a surrogate was trained for this position. */
    static boolean serves(Surrogate surrogate, BookPosition position) {
        return position.garch()
                .map(garch -> GarchAssembly.serves(surrogate, garch))
                .orElseGet(
                        () -> ModelMatch.check(surrogate, position.instrument()).isEmpty());
    }

    /** The files as they were when they were read. */
    Map<String, FileStamp> stamps() {
        return stamps;
    }
}
