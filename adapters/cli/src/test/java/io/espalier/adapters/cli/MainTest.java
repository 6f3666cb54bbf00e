package io.espalier.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @Test
    void helpListsTheCommandsThatProvidersOffer() {
        CliRun run = CliRun.of("--help");

        assertEquals(0, run.status());
        for (String command : new String[] {"price", "implied-vol", "inspect", "validate", "evaluate", "fault"}) {
            assertTrue(run.out().contains(command), run.out());
        }
        assertEquals("", run.err());
    }

    @Test
    void helpSaysHowToReachTheBenchmarksThoughTheyAreNotOnThisClassPath() {
        CliRun run = CliRun.of("--help");

        assertTrue(run.out().contains("./espalier bench --help"), run.out());
        assertTrue(run.out().contains("./espalier experiment --help"), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"price", "implied-vol", "inspect", "validate", "evaluate"})
    void everyCommandHasHelp(String command) {
        CliRun run = CliRun.of(command, "--help");

        assertEquals(0, run.status());
        assertTrue(run.out().contains("--json"), run.out());
    }

    @Test
    void versionNamesTheCommit() {
        CliRun run = CliRun.of("--version");

        assertEquals(0, run.status());
        assertTrue(
                run.out().matches("(?s)espalier \\S+ \\(commit (unknown|[0-9a-f]{40}(-dirty)?)\\)\\RJava .*"),
                run.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nonsense", "price", "price a.json b.json", "price --bogus a.json", "price a.json --paths x"
            })
    void unreadableCommandLineIsRefusedWithStatusTwo(String line) {
        String[] args = line.isEmpty() ? new String[0] : line.split(" ");
        String[] withJson = (line + " --json").strip().split(" ");

        CliRun people = CliRun.of(args);
        CliRun programs = CliRun.of(withJson);

        assertEquals(2, people.status());
        assertEquals("", people.out());
        assertTrue(people.err().startsWith("espalier: E_USAGE"), people.err());
        assertEquals("E_USAGE", programs.refusal(2));
    }

    /** As on a full disk. */
    @Test
    void anAnswerThatCannotBeWrittenHasStatusOne() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("{\"strike\":1,\"T\":1,\"weights\":[1],\"vols\":[1],\"forwards\":[1]}"
                .getBytes(StandardCharsets.UTF_8)));
        try {
            assertEquals(
                    1, Main.run(new PrintWriter(full), new PrintWriter(new StringWriter()), "price", "-", "--json"));
        } finally {
            System.setIn(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"checked", "runtime", "overflow"})
    void faultOfTheProgramIsOneCleanMessageAndStatusOne(String kind) {
        CliRun people = CliRun.of("fault", kind);
        CliRun programs = CliRun.of("fault", kind, "--json");

        assertEquals(1, people.status());
        assertEquals("", people.out());
        assertEquals(1, people.err().lines().count(), people.err());
        assertTrue(people.err().startsWith("espalier: E_INTERNAL"), people.err());
        assertFalse(people.err().contains("\tat "), people.err());
        assertEquals("E_INTERNAL", programs.refusal(1));
    }
}
