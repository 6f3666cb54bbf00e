package io.espalier.adapters.files.document;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The bytes of a file or of standard input. */
public final class InputFile {
    private InputFile() {}

    /**
     * The bytes of the named file, {@code -} being standard input; one byte more than {@code limit} at most, so that the
     * caller can tell that there are more.
     *
     * @throws InputException with {@code E_FILE} if it is missing, unreadable or a directory
     */
    public static byte[] read(String name, int limit) {
        try {
            if (name.equals("-")) {
                return System.in.readNBytes(limit + 1);
            }
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                throw refuse(name, "is a directory");
            }
            try (InputStream in = Files.newInputStream(path)) {
                return in.readNBytes(limit + 1);
            }
        } catch (NoSuchFileException | InvalidPathException e) {
            throw refuse(name, "does not exist");
        } catch (IOException e) {
            throw refuse(name, "cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static InputException refuse(String name, String why) {
        return InputException.of(ErrorCode.E_FILE, name, "the file " + name + " " + why);
    }
}
