package io.espalier.adapters.report.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A whole report.
 *
 * @param title heading of the page and of the browser's window
 * @param lead one paragraph that says what was done and found
 * @param provenance where the numbers come from
 * @param sections in reading order
 */
public record Page(String title, String lead, Provenance provenance, List<Section> sections) {
    /** @throws IllegalArgumentException if the title is blank or two figures or matrices share a name */
    public Page {
        sections = List.copyOf(sections);
        if (title.isBlank()) {
            throw new IllegalArgumentException("a page must have a title: title='" + title + "'");
        }
        demandDistinct(names(sections).toList());
    }

    /** Every figure of the page, in reading order. */
    public Stream<Figure> figures() {
        return blocks(sections).flatMap(Block::figures);
    }

    /** Every matrix of the page, in reading order. */
    public Stream<SmallMultiples> matrices() {
        return matrices(sections);
    }

    private static Stream<Block> blocks(List<Section> sections) {
        return sections.stream().flatMap(section -> section.blocks().stream());
    }

    private static Stream<SmallMultiples> matrices(List<Section> sections) {
        return blocks(sections).filter(SmallMultiples.class::isInstance).map(SmallMultiples.class::cast);
    }

    private static Stream<String> names(List<Section> sections) {
        return Stream.concat(
                blocks(sections).flatMap(Block::figures).map(Figure::name),
                matrices(sections).map(SmallMultiples::name));
    }

    private static void demandDistinct(List<String> names) {
        final Set<String> seen = new HashSet<>();
        for (final String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("names must differ on a page: name='" + name + "' comes twice");
            }
        }
    }
}
