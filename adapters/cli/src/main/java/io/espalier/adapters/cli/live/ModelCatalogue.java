package io.espalier.adapters.cli.live;

import io.espalier.adapters.cli.model.ModelFile;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Instrument;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.serve.ModelMatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The surrogates of one folder, in the order of their file names. */
public final class ModelCatalogue {
    private static final String SUFFIX = ".esp";

    private final List<Surrogate> surrogates;

    private ModelCatalogue(List<Surrogate> surrogates) {
        this.surrogates = surrogates;
    }

    /** No surrogate at all: everything is priced in closed form. */
    public static ModelCatalogue empty() {
        return new ModelCatalogue(List.of());
    }

    /**
     * Reads every {@code .esp} file of a folder.
     *
     * @throws InputException {@code E_FILE} if it is no readable folder, or the fault of the first damaged artefact
     */
    public static ModelCatalogue read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw InputException.of(ErrorCode.E_FILE, folder.toString(), "a folder of models is expected: " + folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new ModelCatalogue(files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(file -> ModelFile.read(file.toString()))
                    .toList());
        } catch (IOException e) {
            throw InputException.of(ErrorCode.E_FILE, folder.toString(), "the folder cannot be read: " + folder);
        }
    }

    /** The first surrogate that was trained for this option under GARCH, and has columns for what a close moves. */
    public Optional<Surrogate> find(GarchInstrument instrument) {
        return surrogates.stream()
                .filter(surrogate -> GarchAssembly.serves(surrogate, instrument))
                .findFirst();
    }

    /** The first surrogate that was trained for this instrument. */
    public Optional<Surrogate> find(Instrument instrument) {
        return surrogates.stream()
                .filter(surrogate -> ModelMatch.check(surrogate, instrument).isEmpty())
                .findFirst();
    }
}
