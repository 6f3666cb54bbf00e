package io.espalier.adapters.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.espalier.adapters.report.page.Figure;
import io.espalier.adapters.report.page.Figures;
import io.espalier.adapters.report.page.Page;
import io.espalier.adapters.report.page.Provenance;
import io.espalier.adapters.report.page.Section;
import io.espalier.adapters.report.page.SmallMultiples;
import io.espalier.adapters.report.png.Fonts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
    @TempDir
    Path temp;

    @Test
    void aReportIsThePageAndAPictureOfEveryFigureAndMatrixAndNothingElse() throws IOException {
        assumeTrue(Fonts.whyMissing().isEmpty(), "this machine has no fonts");
        final Path folder = temp.resolve("a/b");

        final WrittenReport written = new ReportFolder(folder).write(page());

        assertEquals(List.of("bars.png", "left.png", "matrix.png", "report.html", "right.png"), names(folder));
        assertEquals(folder.resolve("report.html"), written.html());
        assertEquals(4, written.pictures().size());
        assertEquals(Optional.empty(), written.noPictures());
    }

    @Test
    void anAttachmentIsWrittenBesideThePageAndStaysInTheFolder() throws IOException {
        withoutPictures(temp).write(page(), List.of(new Attachment("numbers.json", "{\"π\":3}")));

        assertEquals(List.of("numbers.json", "report.html"), names(temp));
        assertEquals("{\"π\":3}", Files.readString(temp.resolve("numbers.json")));
        assertThrows(IllegalArgumentException.class, () -> new Attachment("../numbers.json", ""));
    }

    @Test
    void withoutFontsThePageStillComesAndOneSentenceSaysWhatToDo() throws IOException {
        final ReportFolder folder = new ReportFolder(temp, () -> Optional.of("InternalError: Fontconfig head is null"));

        final WrittenReport written = folder.write(page());

        assertEquals(List.of("report.html"), names(temp));
        assertTrue(Files.readString(written.html()).contains("<svg"));
        final String message = written.noPictures().orElseThrow();
        assertTrue(message.contains("fontconfig and a font") && message.contains("Fontconfig head is null"), message);
    }

    @Test
    void aSecondReportReplacesTheFirstAndLeavesOtherFilesAlone() throws IOException {
        Files.writeString(temp.resolve("notes.txt"), "mine");
        Files.writeString(temp.resolve("report.html"), "old");

        withoutPictures(temp).write(page());

        assertEquals("mine", Files.readString(temp.resolve("notes.txt")));
        assertTrue(Files.readString(temp.resolve("report.html")).startsWith("<!DOCTYPE html>"));
    }

    @Test
    void aFileInTheWayOfTheFolderIsNamed() throws IOException {
        final Path file = Files.writeString(temp.resolve("taken"), "mine");

        final IOException error = assertThrows(
                IOException.class, () -> withoutPictures(file.resolve("report")).write(page()));

        assertTrue(error.getMessage().contains("path=" + file.resolve("report")), error.getMessage());
        assertThrows(IOException.class, () -> withoutPictures(file).write(page()));
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void aFileThatCannotBeWrittenIsNamedAndLeavesNothingBehind() throws IOException {
        // A folder that is not empty where the page should stand: no user, not even root, may replace it by a file.
        final Path inTheWay = Files.createDirectories(temp.resolve("report.html/kept"));

        final IOException error =
                assertThrows(IOException.class, () -> withoutPictures(temp).write(page()));

        assertTrue(error.getMessage().contains("path=" + temp.resolve("report.html")), error.getMessage());
        assertTrue(Files.isDirectory(inTheWay));
        assertEquals(List.of("report.html"), names(temp));
    }

    @Test
    void everyoneWhoMayReadTheFolderMayReadThePage() throws IOException {
        final Path plain = Files.writeString(temp.resolve("plain"), "");
        assumeTrue(Files.getFileStore(temp).supportsFileAttributeView("posix"));

        final Path html = withoutPictures(temp).write(page()).html();

        assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(html));
    }

    @Test
    void theSamePageGivesTheSamePictureBytes() throws IOException {
        assumeTrue(Fonts.whyMissing().isEmpty(), "this machine has no fonts");

        new ReportFolder(temp.resolve("1")).write(page());
        new ReportFolder(temp.resolve("2")).write(page());

        assertArrayEquals(
                Files.readAllBytes(temp.resolve("1/matrix.png")), Files.readAllBytes(temp.resolve("2/matrix.png")));
    }

    private static ReportFolder withoutPictures(Path folder) {
        return new ReportFolder(folder, () -> Optional.of("none wanted"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Page page() {
        final SmallMultiples matrix = new SmallMultiples(
                "matrix",
                List.of("Value", "Delta"),
                List.of(SmallMultiples.Row.of(
                        "Pruned",
                        "",
                        new Figure("left", SamplePage.scatter("l", "value", 50, 0.01, 1)),
                        new Figure("right", SamplePage.scatter("r", "delta", 50, 0.01, 2)))));
        return new Page(
                "Small",
                "",
                new Provenance(1, "h", "v", "j", "m", "d"),
                List.of(Section.of("All", "", matrix, Figures.of(new Figure("bars", SamplePage.bars())))));
    }
}
