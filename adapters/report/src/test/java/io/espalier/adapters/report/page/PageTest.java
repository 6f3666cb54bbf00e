package io.espalier.adapters.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.espalier.adapters.report.SamplePage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
    private static final Provenance PROVENANCE = new Provenance(1, "", "", "", "", "");

    @ParameterizedTest
    @ValueSource(strings = {"", "../escape", "A", "a b", "a--b", "-a", "a/b", "a.png", "ä"})
    void aNameThatCouldNotBeAFileAndAnAnchorIsRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> new Figure(name, SamplePage.bars()));
    }

    @Test
    void twoFiguresOfOneNameAreRefusedBecauseOneFileWouldReplaceTheOther() {
        final Figures twice = Figures.of(new Figure("a", SamplePage.bars()), new Figure("a", SamplePage.lines()));
        final List<Section> sections = List.of(Section.of("s", "", twice));

        final Exception error =
                assertThrows(IllegalArgumentException.class, () -> new Page("t", "", PROVENANCE, sections));

        assertEquals("names must differ on a page: name='a' comes twice", error.getMessage());
    }

    @Test
    void aTableRowMustBeAsLongAsTheHeader() {
        final Exception error = assertThrows(
                IllegalArgumentException.class,
                () -> new Table("c", List.of("a", "b"), List.of(List.of("1")), List.of()));

        assertEquals(
                "a row must be as long as the header: rows[0].size=1, header.size=2, rows[0]=[1]", error.getMessage());
    }

    @Test
    void aRowOfAMatrixMustFillEveryColumn() {
        final SmallMultiples.Row row = SmallMultiples.Row.of("r", "", new Figure("a", SamplePage.bars()));

        assertThrows(IllegalArgumentException.class, () -> new SmallMultiples("m", List.of("x", "y"), List.of(row)));
    }

    @Test
    void figuresComeInReadingOrder() {
        final List<String> names = SamplePage.page().figures().map(Figure::name).toList();

        assertEquals(15, names.size());
        assertEquals("stage-0-0", names.get(0));
        assertEquals("latency", names.get(14));
    }
}
