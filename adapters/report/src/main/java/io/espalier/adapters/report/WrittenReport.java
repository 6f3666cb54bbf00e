package io.espalier.adapters.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files of a report.
 *
 * @param html the page
 * @param pictures the PNG files, in the page's order
 * @param noPictures why there are no pictures, a sentence for people; empty if there are
 */
public record WrittenReport(Path html, List<Path> pictures, Optional<String> noPictures) {
    public WrittenReport {
        pictures = List.copyOf(pictures);
    }
}
