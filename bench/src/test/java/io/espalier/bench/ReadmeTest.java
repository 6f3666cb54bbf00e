package io.espalier.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README shows code that is compiled and tested elsewhere, and pictures and pages that exist. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Path EXAMPLE =
            ROOT.resolve("examples/embedding/src/main/java/com/example/desk/PriceOneTick.java");

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin) + begin.length();
        return text.substring(from, text.indexOf(end, from));
    }

    @Test
    void theEmbeddingCodeIsThatOfTheExampleProject() throws IOException {
        // stripIndent counts an empty last line as not indented, so the text ends before the line break.
        String compiled = between(Files.readString(EXAMPLE), "// begin README\n", "\n    // end README")
                .stripIndent();

        String shown = between(readme(), "```java\n", "```");

        assertEquals(compiled.strip(), shown.strip());
    }

    @Test
    void everyLinkedFileExists() throws IOException {
        Matcher link = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(readme());
        int links = 0;
        while (link.find()) {
            assertTrue(Files.exists(ROOT.resolve(link.group(1))), link.group(1));
            links++;
        }
        assertTrue(links >= 5, "links found: " + links);
    }
}
