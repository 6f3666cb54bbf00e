package io.espalier.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    @TempDir
    private Path folder;

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Killed or failed, the writer is in the midst of its text: readers must not find half of it. */
    @Test
    void whatStoodThereStandsUntilTheTextIsWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("out.csv"), "old");

        OutputFile.write(file.toString(), out -> {
            out.print("half");
            out.flush();
            assertEquals("old", read(file));
        });
        assertEquals("half", read(file));
        assertThrows(
                IllegalStateException.class,
                () -> OutputFile.write(file.toString(), out -> {
                    out.print("other");
                    out.flush();
                    throw new IllegalStateException("the work failed");
                }));

        assertEquals("half", read(file));
        assertEquals(List.of("out.csv"), namesIn(folder));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFullDeviceIsTold() {
        assumeTrue(Files.exists(Path.of("/dev/full")));

        InputException refused = assertThrows(
                InputException.class, () -> OutputFile.write("/dev/full", out -> out.print("x".repeat(100_000))));

        assertTrue(refused.getMessage().contains("No space left"), refused.getMessage());
    }

    @Test
    void whyNothingCanBeWrittenIsTold() {
        assertTrue(whyNot(folder.toString()).contains("it is a folder"), whyNot(folder.toString()));
        String nowhere = folder.resolve("none").resolve("out.csv").toString();
        assertTrue(whyNot(nowhere).endsWith("is needed: " + folder.resolve("none") + ")"), whyNot(nowhere));
        assertTrue(whyNot("").contains("must have a name"), whyNot(""));
    }

    private static String whyNot(String file) {
        Problems problems = new Problems();
        OutputFile.checkWritable(file, problems);
        return problems.sorted().get(0).message();
    }

    @Test
    void aFileIsKnownByWhatItIsNotByItsName() throws IOException {
        Path file = Files.writeString(folder.resolve("in.csv"), "a\n1\n");
        Path linked = Files.createSymbolicLink(folder.resolve("link.csv"), file);
        String roundabout = folder.resolve(".").resolve("in.csv").toString();

        for (String output : List.of(file.toString(), linked.toString(), roundabout)) {
            Problems problems = new Problems();
            OutputFile.checkNoInput(output, List.of("-", file.toString()), problems);
            assertEquals("E_CONFLICT", problems.sorted().get(0).code().name());
        }
        Problems none = new Problems();
        OutputFile.checkNoInput(folder.resolve("out.csv").toString(), List.of("-", file.toString()), none);
        assertTrue(none.isEmpty());
    }
}
