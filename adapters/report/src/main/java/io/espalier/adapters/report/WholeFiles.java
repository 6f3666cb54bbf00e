package io.espalier.adapters.report;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files of one folder, each written aside and then put in its place in one step. */
final class WholeFiles {
    private final Path folder;

    private WholeFiles(Path folder) {
        this.folder = folder;
    }

    /** @throws IOException if the folder is not there and cannot be made */
    static WholeFiles in(Path folder) throws IOException {
        try {
            return new WholeFiles(Files.createDirectories(folder));
        } catch (FileAlreadyExistsException e) {
            throw new IOException(
                    "a report needs a folder, but a file is in the way: file=" + e.getFile() + ", path=" + folder, e);
        } catch (IOException e) {
            throw new IOException("the report folder cannot be made: path=" + folder + ", cause=" + e, e);
        }
    }

    /** @throws IOException if the file cannot be written; what stood there before then still stands */
    Path write(String name, byte[] bytes) throws IOException {
        final Path target = folder.resolve(name);
        // Named by process, so that two runs never share it; not a temp file, which only its owner could read.
        final Path aside =
                folder.resolve("." + name + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.write(aside, bytes);
            return Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(aside);
            throw new IOException("a file of the report cannot be written: path=" + target + ", cause=" + e, e);
        }
    }
}
