package io.espalier.adapters.cli.price;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceRefusalTest {
    private static final String SOUND = "{'strike':100,'T':1,'weights':[1],'vols':[20],'forwards':[101]}";

    @TempDir
    private Path folder;

    private String file(String document) {
        try {
            return Files.writeString(folder.resolve("in.json"), document.replace('\'', '"'))
                    .toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~|E_JSON",
                "{'strike':|E_JSON",
                "{} {}|E_JSON",
                "[]|E_TYPE",
                "7|E_TYPE",
                "{'strike':1,'strike':1,'T':1,'weights':[1],'vols':[1],'forwards':[1]}|E_DUPLICATE_KEY strike",
                "{'strike':1,'T':1,'weights':[1],'vols':[1],'forwards':[1],'x':1}|E_UNKNOWN_FIELD x",
                "{'strike':1,'T':1,'weights':[1],'vols':[1]}|E_MISSING forwards",
                "{'strike':true,'T':1,'weights':[1],'vols':[1],'forwards':[1]}|E_TYPE strike",
                "{'strike':Infinity,'T':1,'weights':[1],'vols':[1],'forwards':[1]}|E_NOT_FINITE strike",
                "{'type':'put_call','strike':1,'T':1,'weights':[1],'vols':[1],'forwards':[1]}|E_ENUM type",
                "{'strike':1,'T':-1,'weights':[1],'vols':[1],'forwards':[1]}|E_EXPIRED T",
                "{'strike':1,'T':1,'weights':[1],'vols':[1],'forwards':[1],'carry':[0]}|E_CONFLICT carry",
                "{'strike':1,'T':1,'weights':[1],'vols':[1,1],'forwards':[1]}|E_LENGTH vols",
                "{'strike':1,'T':1,'weights':[1],'vols':[-1],'forwards':[1]}|E_NEGATIVE_VOL vols[0]",
                "{'strike':1,'T':1,'weights':[1],'vols':[1],'forwards':[1],'corr':[[0.5]]}|E_CORR_DIAGONAL corr[0][0]",
                "{'strike':1,'T':1,'weights':[1],'vols':[1],'forwards':[1],'discount':0}|E_RANGE discount",
                "{'strike':1e308,'T':1,'weights':[1],'vols':[1],'forwards':[-1e308]}|E_RANGE strike",
                "{'strike':1,'T':1,'weights':[1],'vols':[1],'forwards':[1],'rate':-1000}|E_RANGE rate",
                "{'strike':1,'T':1000,'weights':[1],'vols':[1],'spots':[1],'rate':5}|E_RANGE T",
                "{'strike':1,'T':1,'weights':[10],'vols':[1],'forwards':[1e308]}|E_RANGE forwards",
            })
    void wrongInputHasStatusTwo(String document, String expected) {
        assertEquals(expected, CliRun.of("price", file(document), "--json").refusal(2));
    }

    @Test
    void missingFileAndFolderHaveStatusThree() {
        String missing = folder.resolve("none.json").toString();

        assertEquals("E_FILE " + missing, CliRun.of("price", missing, "--json").refusal(3));
        assertEquals(
                "E_FILE " + folder,
                CliRun.of("price", folder.toString(), "--json").refusal(3));
    }

    @ParameterizedTest
    @CsvSource({
        "--engine best, E_ENGINE engine",
        "--engine surrogate, E_ENGINE engine",
        "--engine mc --paths 1, E_RANGE paths",
        "--engine mc --paths -5 --target-error 0, 'E_RANGE paths, E_RANGE target_error'",
        "--target-error NaN, E_RANGE target_error",
        "--paths 100000000000, E_RANGE paths",
        "--qmc --paths 31, E_RANGE paths",
    })
    void optionOutOfItsRangeHasStatusTwo(String options, String expected) {
        String[] args = ("price " + file(SOUND) + " --json " + options).split(" ");

        assertEquals(expected, CliRun.of(args).refusal(2));
    }

    @Test
    void anEngineThatIsNotThereIsToldWithAllElseThatIsWrong() {
        String broken = file("{'strike':1,'T':-1,'weights':[1],'vols':[1],'forwards':[1],'discount':0}");

        for (String engine : new String[] {"best", "surrogate"}) {
            assertEquals(
                    "E_EXPIRED T, E_RANGE discount, E_ENGINE engine",
                    CliRun.of("price", broken, "--engine", engine, "--json").refusal(2));
        }
    }

    @Test
    void peopleGetTheErrorsOnStandardErrorAlone() {
        CliRun run = CliRun.of("price", file("{'T':-1}"));

        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertEquals(5, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("E_EXPIRED T: T=-1.0 is negative"), run.err());
    }

    @Test
    void surrogateWithoutModelIsAskedPerItemOfAnArray() {
        CliRun run = CliRun.of("price", file("[" + SOUND + ",{}]"), "--engine", "surrogate", "--json");

        assertEquals(0, run.status());
        assertEquals("E_ENGINE engine", run.codes("results[0].errors"));
        assertTrue(run.codes("results[1].errors").startsWith("E_MISSING"), run.out());
    }

    @Test
    void dashReadsStandardInput() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(SOUND.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
        try {
            assertEquals(0, CliRun.of("price", "-", "--json").status());
        } finally {
            System.setIn(before);
        }
    }
}
