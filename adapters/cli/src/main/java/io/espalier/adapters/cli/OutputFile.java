package io.espalier.adapters.cli;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problems;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A file that the caller named for an answer: asked for before the work, so that minutes are not lost to a folder that is not there. */
public final class OutputFile {
    private OutputFile() {}

    /**
     * That a file may be replaced as a whole: its folder is there and may be written, and it is no folder and no device itself.
     *
     * @throws InputException {@code E_FILE} otherwise
     */
    public static void requireReplaceable(Path file, String what) {
        if (!isInWritableFolder(file) || Files.exists(file) && !Files.isRegularFile(file)) {
            throw InputException.of(
                    ErrorCode.E_FILE, file.toString(), what + " must go into a writable folder: " + file);
        }
    }

    /** That text may be written to the named file, which may be a device; else {@code E_FILE} is among the problems. */
    public static void checkWritable(String file, Problems problems) {
        if (!isWritable(file)) {
            problems.add(ErrorCode.E_FILE, file, message(file));
        }
    }

    private static boolean isWritable(String name) {
        try {
            Path file = Path.of(name);
            return Files.exists(file)
                    ? !Files.isDirectory(file) && Files.isWritable(file)
                    : !name.isEmpty() && isInWritableFolder(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isInWritableFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
    }

    /**
     * Writes text in UTF-8.
     *
     * @throws InputException {@code E_FILE} if that fails
     */
    public static void write(String file, Consumer<PrintWriter> text) {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(file), StandardCharsets.UTF_8))) {
            text.accept(out);
            if (out.checkError()) {
                throw InputException.of(ErrorCode.E_FILE, file, message(file));
            }
        } catch (IOException | InvalidPathException e) {
            throw InputException.of(ErrorCode.E_FILE, file, message(file));
        }
    }

    private static String message(String file) {
        return "cannot be written: " + file;
    }
}
