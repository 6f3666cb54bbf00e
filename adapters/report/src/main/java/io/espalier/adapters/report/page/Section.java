package io.espalier.adapters.report.page;

import java.util.List;

/**
 * A headed part of a page.
 *
 * @param text one paragraph, may be empty
 */
public record Section(String heading, String text, List<Block> blocks) {
    /** @throws IllegalArgumentException if the heading is blank */
    public Section {
        blocks = List.copyOf(blocks);
        if (heading.isBlank()) {
            throw new IllegalArgumentException("a section must have a heading: heading='" + heading + "'");
        }
    }

    public static Section of(String heading, String text, Block... blocks) {
        return new Section(heading, text, List.of(blocks));
    }
}
