package io.espalier.adapters.files.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {
    @TempDir
    private Path folder;

    private static Problem refusal(Runnable reading) {
        InputException e = assertThrows(InputException.class, reading::run);
        assertEquals(1, e.problems().size(), () -> e.problems().toString());
        return e.problems().get(0);
    }

    private static double number(Node document, String field) {
        Node node = ((Node.ObjectNode) document).fields().get(field);
        return assertInstanceOf(Node.NumberNode.class, node, field).value();
    }

    @Test
    void jsonAndYamlOfTheSameContentAreTheSameTree() {
        Node json = DocumentReader.json("{\"a\":[1,2.5,-3e-2],\"b\":{\"c\":\"x\",\"d\":null},\"e\":true}");

        Node yaml = DocumentReader.yaml("a: [1, 2.5, -3e-2]\nb:\n  c: x\n  d: ~\ne: true\n");

        assertEquals(json, yaml);
    }

    @ParameterizedTest
    @CsvSource({
        "1e-9, 1e-9",
        "1E5, 1e5",
        "-.5, -0.5",
        "+7, 7",
        "3., 3",
        "0x1F, 31",
        "0o17, 15",
        "010, 10",
        ".inf, Infinity",
        "-.inf, -Infinity",
        "Infinity, Infinity",
        "-Infinity, -Infinity",
        ".nan, NaN",
        "NaN, NaN",
        "1e999, Infinity"
    })
    void plainYamlScalarsThatCoreSchemaCallsNumbersAreNumbers(String text, double expected) {
        assertEquals(expected, number(DocumentReader.yaml("x: " + text), "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no", "yes", "on", "1:30", "1_000", "2026-11-20", "'1'", "\"1e-9\"", "!!str 1", "12e", "0b1"})
    void otherYamlScalarsAreWords(String text) {
        Node node =
                ((Node.ObjectNode) DocumentReader.yaml("x: " + text)).fields().get("x");

        assertInstanceOf(Node.TextNode.class, node);
    }

    @Test
    void jsonTokensForWhatIsNotFiniteAreNumbers() {
        Node document = DocumentReader.json("{\"a\":NaN,\"b\":Infinity,\"c\":-Infinity,\"d\":1e999,\"e\":-1e999}");

        assertTrue(Double.isNaN(number(document, "a")));
        assertEquals(Double.POSITIVE_INFINITY, number(document, "b"));
        assertEquals(Double.NEGATIVE_INFINITY, number(document, "c"));
        assertEquals(Double.POSITIVE_INFINITY, number(document, "d"));
        assertEquals(Double.NEGATIVE_INFINITY, number(document, "e"));
    }

    @Test
    void hugeIntegerIsRoundedOrInfinite() {
        Node document = DocumentReader.json("{\"a\":" + "9".repeat(30) + ",\"b\":" + "9".repeat(400) + "}");

        assertEquals(1e30, number(document, "a"));
        assertEquals(Double.POSITIVE_INFINITY, number(document, "b"));
    }

    /** A million digits: quadratic work would take minutes. */
    @Test
    void numberMayHaveAnyNumberOfDigits() {
        String digits = "1".repeat(1_000_000);

        Node document = DocumentReader.json("{\"a\":0." + digits + ",\"b\":-" + digits + "}");

        assertEquals(1.0 / 9.0, number(document, "a"));
        assertEquals(Double.NEGATIVE_INFINITY, number(document, "b"));
    }

    @Test
    void equalKeysAreNotedAndTheLastOneHolds() {
        Node.ObjectNode json = (Node.ObjectNode) DocumentReader.json("{\"a\":1,\"b\":2,\"a\":3}");
        Node.ObjectNode yaml = (Node.ObjectNode) DocumentReader.yaml("a: 1\nb: 2\na: 3\n");

        assertEquals(List.of("a"), json.duplicates());
        assertEquals(3.0, number(json, "a"));
        assertEquals(json, yaml);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|line 1, column 1",
                "'  '|line 1",
                "{\"a\":}|line 1, column 6",
                "{\"a\":1|line 1",
                "{\"a\":1} x|line 1, column 9",
                "{} {}|line 1, column 4",
                "[1,]|line 1, column 4",
                "{a:1}|line 1, column 2",
                "nul|line 1",
                "01|line 1",
                "'{\"a\":\"\u0001\"}'|line 1",
            })
    void whatIsNotJsonIsRefusedWithItsPlace(String text, String place) {
        Problem problem = refusal(() -> DocumentReader.json(text));

        assertEquals(ErrorCode.E_JSON, problem.code());
        assertTrue(problem.message().startsWith(place), problem.message());
        assertTrue(problem.message().contains("column "), problem.message());
    }

    @Test
    void placeCountsLines() {
        Problem json = refusal(() -> DocumentReader.json("{\n  \"a\": 1,\n  \"b\": oops\n}"));
        Problem yaml = refusal(() -> DocumentReader.yaml("a: 1\nb: [1, 2\nc: 3\n"));

        assertTrue(json.message().startsWith("line 3, column "), json.message());
        assertTrue(yaml.message().startsWith("line 3, column "), yaml.message());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# only a comment",
                "a: 1\n---\nb: 2\n",
                "a: *nowhere",
                "a: &x [*x]",
                "a: !!int x",
                "a: !custom 1",
                "[1]: 2",
                "a: \u0001",
                "\ta: 1",
            })
    void whatIsNotOneYamlDocumentIsRefused(String text) {
        assertEquals(ErrorCode.E_JSON, refusal(() -> DocumentReader.yaml(text)).code());
    }

    @Test
    void yamlTagNeverMakesAnObject() {
        Problem problem = refusal(() -> DocumentReader.yaml("a: !!javax.script.ScriptEngineManager [1]\nb: !!int x"));

        assertEquals(ErrorCode.E_JSON, problem.code());
    }

    /** 1 + 2 + 4 + ... + 2^30 values if the aliases were expanded. */
    @Test
    void documentThatGrowsThroughAliasesIsRefused() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [1, 1]\n");
        for (int i = 1; i <= 30; i++) {
            yaml.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }

        assertEquals(
                ErrorCode.E_JSON,
                refusal(() -> DocumentReader.yaml(yaml.toString())).code());
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 100, 10_000, 1_000_000})
    void deepNestingIsRefused(int depth) {
        String text = "[".repeat(depth) + "]".repeat(depth);

        for (Problem problem :
                List.of(refusal(() -> DocumentReader.json(text)), refusal(() -> DocumentReader.yaml(text)))) {
            assertEquals(ErrorCode.E_JSON, problem.code());
            assertTrue(problem.message().matches("line 1, column 6[5-7]: .*"), problem.message());
        }
    }

    @Test
    void nestingWithinTheLimitIsRead() {
        String text = "[".repeat(64) + "1" + "]".repeat(64);

        assertEquals(DocumentReader.json(text), DocumentReader.yaml(text));
    }

    @Test
    void largeDocumentIsRefused() throws IOException {
        Path file = folder.resolve("large.json");
        Files.write(file, new byte[Limits.BYTES + 1]);

        assertEquals(
                ErrorCode.E_JSON,
                refusal(() -> DocumentReader.read(file.toString())).code());
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithTheirPlace() {
        byte[] bytes = "{\n\"a\":\"x?\"}".getBytes(StandardCharsets.UTF_8);
        bytes[8] = (byte) 0xFF;

        Problem problem = refusal(() -> DocumentReader.decode(bytes));

        assertEquals("line 2, column 7: not UTF-8", problem.message());
    }

    @Test
    void byteOrderMarkIsSkipped() throws IOException {
        Path file = folder.resolve("bom.json");
        Files.writeString(file, "\uFEFF{\"a\":1}");

        assertEquals(1.0, number(DocumentReader.read(file.toString()), "a"));
    }

    @Test
    void fileThatIsMissingOrAFolderIsRefused() {
        assertEquals(
                ErrorCode.E_FILE,
                refusal(() -> DocumentReader.read(folder.resolve("none.json").toString()))
                        .code());
        assertEquals(
                ErrorCode.E_FILE,
                refusal(() -> DocumentReader.read(folder.toString())).code());
        assertEquals(
                ErrorCode.E_FILE,
                refusal(() -> DocumentReader.read("a\0b.json")).code());
    }

    @Test
    void endingSaysWhatAFileIs() throws IOException {
        Path yaml = Files.writeString(folder.resolve("a.YML"), "a: 1");
        Path other = Files.writeString(folder.resolve("a.txt"), "{\"a\":1}");

        assertEquals(DocumentReader.read(other.toString()), DocumentReader.read(yaml.toString()));
    }

    @Test
    void dashIsStandardInputAsJson() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("{\"a\":2}".getBytes(StandardCharsets.UTF_8)));
        try {
            assertEquals(2.0, number(DocumentReader.read("-"), "a"));
        } finally {
            System.setIn(before);
        }
    }
}
