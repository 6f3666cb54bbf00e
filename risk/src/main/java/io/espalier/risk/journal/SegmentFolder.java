package io.espalier.risk.journal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The files of a journal and their names. */
final class SegmentFolder {
    private static final String SUFFIX = ".seg";
    private static final String DRAFT_SUFFIX = SUFFIX + ".tmp";

    private SegmentFolder() {}

    /** So many digits that every row has as many: names then sort as rows do. */
    static Path segment(Path folder, long firstRow) {
        return folder.resolve(String.format(Locale.ROOT, "journal-%019d%s", firstRow, SUFFIX));
    }

    /** Where a segment is written before it has its name. */
    static Path draft(Path segment) {
        return segment.resolveSibling(segment.getFileName() + ".tmp");
    }

    /** The segments, oldest first. */
    static List<Path> segments(Path folder) throws IOException {
        return files(folder, SUFFIX);
    }

    /** What a writer that died while it made a segment left behind. */
    static List<Path> drafts(Path folder) throws IOException {
        return files(folder, DRAFT_SUFFIX);
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "journal-*" + suffix)) {
            found.forEach(files::add);
        }
        files.sort(null);
        return files;
    }
}
