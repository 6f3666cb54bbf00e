package io.espalier.adapters.cli.model;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.surrogate.artefact.ArtefactException;
import io.espalier.surrogate.artefact.ArtefactReader;
import io.espalier.surrogate.artefact.ArtefactWriter;
import io.espalier.surrogate.artefact.Surrogate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a surrogate from its file, or writes one, or refuses with the code that users see. */
public final class ModelFile {
    private ModelFile() {}

    /** @throws InputException {@code E_FILE} if there is no file, else the artefact's own fault */
    public static Surrogate read(String name) {
        try {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                throw noFile(name, "is a directory");
            }
            return ArtefactReader.read(path);
        } catch (ArtefactException e) {
            throw InputException.of(ErrorCode.valueOf(e.fault().name()), name, e.getMessage());
        } catch (NoSuchFileException | InvalidPathException e) {
            throw noFile(name, "does not exist");
        } catch (IOException e) {
            throw noFile(name, "cannot be read: " + e.getClass().getSimpleName());
        }
    }

    /** @throws InputException {@code E_FILE} if the file cannot be written; an older one is then still whole */
    public static void write(Surrogate surrogate, Path file) {
        try {
            ArtefactWriter.write(surrogate, file);
        } catch (IOException e) {
            throw InputException.of(
                    ErrorCode.E_FILE, file.toString(), "the artefact cannot be written: " + e.getMessage());
        }
    }

    private static InputException noFile(String name, String why) {
        return InputException.of(ErrorCode.E_FILE, name, "the model " + name + " " + why);
    }
}
