package io.espalier.adapters.cli.live;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of models: its {@code .esp} files by name. */
record ModelFolder(Path path) {
    private static final String SUFFIX = ".esp";

    /**
     * What is there now.
     *
     * @throws InputException {@code E_FILE} if it is no readable folder
     */
    SortedMap<String, FileStamp> stamps() {
        if (!Files.isDirectory(path)) {
            throw InputException.of(ErrorCode.E_FILE, path.toString(), "a folder of models is expected: " + path);
        }
        SortedMap<String, FileStamp> stamps = new TreeMap<>();
        for (Path file : files()) {
            try {
                stamps.put(file.getFileName().toString(), FileStamp.of(file));
            } catch (IOException gone) {
                // Removed since the folder was listed: it is not there now.
                continue;
            }
        }
        return stamps;
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
        } catch (IOException e) {
            throw InputException.of(ErrorCode.E_FILE, path.toString(), "the folder cannot be read: " + path);
        }
    }

    /** The full name of a file there. */
    String file(String name) {
        return path.resolve(name).toString();
    }
}
