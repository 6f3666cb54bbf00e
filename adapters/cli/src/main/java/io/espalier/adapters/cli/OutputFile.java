package io.espalier.adapters.cli;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.surrogate.artefact.AtomicFile;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
        whyNotWritable(file).ifPresent(why -> problems.add(ErrorCode.E_FILE, file, message(file, why)));
    }

    /** That the named file is none of those that are read; else {@code E_CONFLICT} is among the problems: it would be gone. */
    public static void checkNoInput(String file, List<String> inputs, Problems problems) {
        inputs.stream()
                .filter(input -> isSameFile(file, input))
                .forEach(input -> problems.add(
                        ErrorCode.E_CONFLICT,
                        file,
                        "what is written would replace what is read, give it another name: " + input));
    }

    private static boolean isSameFile(String one, String other) {
        try {
            Path file = Path.of(one);
            return Files.isRegularFile(file) && Files.isSameFile(file, Path.of(other));
        } catch (IOException | InvalidPathException e) {
            return false; // one of the two is not there
        }
    }

    private static Optional<String> whyNotWritable(String name) {
        try {
            Path file = Path.of(name);
            if (name.isEmpty()) {
                return Optional.of("a file must have a name");
            }
            if (Files.isDirectory(file)) {
                return Optional.of("it is a folder");
            }
            if (Files.exists(file)) {
                return Files.isWritable(file) ? Optional.empty() : Optional.of("it may not be written");
            }
            return isInWritableFolder(file)
                    ? Optional.empty()
                    : Optional.of("a folder that may be written is needed: "
                            + file.toAbsolutePath().getParent());
        } catch (InvalidPathException e) {
            return Optional.of(e.getReason());
        }
    }

    private static boolean isInWritableFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
    }

    /**
     * Writes text in UTF-8. A file appears whole or not at all, and what stood there before stands until then; only a device, or a file in
     * a folder that may not be written, is written in place.
     *
     * @throws InputException {@code E_FILE} if that fails
     */
    public static void write(String file, Consumer<PrintWriter> text) {
        try {
            Path path = Path.of(file);
            if (isInWritableFolder(path) && (!Files.exists(path) || Files.isRegularFile(path))) {
                AtomicFile.replace(path, out -> write(out, text));
            } else {
                try (OutputStream out = Files.newOutputStream(path)) {
                    write(out, text);
                }
            }
        } catch (IOException | InvalidPathException e) {
            throw InputException.of(ErrorCode.E_FILE, file, message(file, e.getMessage()));
        }
    }

    private static void write(OutputStream out, Consumer<PrintWriter> text) throws IOException {
        RememberedFault remembered = new RememberedFault(out);
        PrintWriter writer = new PrintWriter(new OutputStreamWriter(remembered, StandardCharsets.UTF_8));
        text.accept(writer);
        writer.flush();
        remembered.rethrow();
    }

    private static String message(String file, String why) {
        return "cannot be written: " + file + " (" + why + ")";
    }

    /** A {@link PrintWriter} only says that something went wrong, never what. */
    private static final class RememberedFault extends FilterOutputStream {
        private IOException fault;

        RememberedFault(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                fault = e;
                throw e;
            }
        }

        void rethrow() throws IOException {
            if (fault != null) {
                throw fault;
            }
        }
    }
}
