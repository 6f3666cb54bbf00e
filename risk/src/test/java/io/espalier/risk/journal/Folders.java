package io.espalier.risk.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder's files as bytes, to damage them and to put them back. */
record Folders(Map<String, byte[]> files) {
    static Folders read(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path file : listed.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return new Folders(files);
    }

    /** A journal of some rows, in batches of {@code batchRows}. */
    static Folders ofJournal(Path folder, JournalOptions options, long rows, int batchRows)
            throws IOException, JournalException {
        RollingState state = new RollingState();
        try (Journal journal = Journal.open(folder, options, RollingState.BOOK, state)) {
            state.feed(journal, rows, batchRows);
        }
        return read(folder);
    }

    /** Makes the folder hold these files and no other. */
    void restore(Path folder) throws IOException {
        for (String there : read(folder).files().keySet()) {
            if (!files.containsKey(there)) {
                Files.delete(folder.resolve(there));
            }
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    String newest() {
        return files.keySet().stream()
                .filter(name -> name.endsWith(".seg"))
                .max(String::compareTo)
                .orElseThrow();
    }

    byte[] newestBytes() {
        return files.get(newest());
    }
}
