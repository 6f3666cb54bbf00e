package io.espalier.adapters.report;

import java.util.Objects;

/**
 * A text file that goes with a report, for programs.
 *
 * @param name of the file, without a folder
 */
public record Attachment(String name, String text) {
    /** @throws IllegalArgumentException if the name is blank or leads out of the folder */
    public Attachment {
        Objects.requireNonNull(text);
        if (name.isBlank() || name.contains("/") || name.contains("\\") || name.startsWith(".")) {
            throw new IllegalArgumentException("an attachment must be a plain file name: name='" + name + "'");
        }
    }
}
