package io.espalier.adapters.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import io.espalier.adapters.cli.Main;
import io.espalier.adapters.files.document.Node;
import io.espalier.surrogate.artefact.ArtefactReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A training in a process of its own, killed as kill -9 does, is gone on with by the next that is started alike. */
class KilledTrainingTest {
    private static final String SPEC = """
            product: {strike: 1.1, T: 1.0, weights: [0.5, 0.5], vols: [0.2, 0.3], corr: [[1, 0.4], [0.4, 1]]}
            inputs:
              spots: {low: 0.4, high: 1.6}
            sampling: {samples: 16384}
            network: {hidden: [32, 32]}
            training: {optimiser: adam, epochs: 150, starts: 1}
            pruning: {method: none}
            """;

    @TempDir
    private Path folder;

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String place(String name) {
        return folder.resolve(name).toString();
    }

    private Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.log").toFile())
                .start();
    }

    /** The second state of the stage shows that the training is in its midst: the first is left after one epoch. */
    private void awaitMidst(Process process) throws IOException, InterruptedException {
        Path state = folder.resolve("kept").resolve("from_reference-start0-rate0-state.checkpoint");
        byte[] first = {};
        while (process.isAlive()) {
            if (Files.exists(state)) {
                byte[] now = Files.readAllBytes(state);
                if (first.length > 0 && now.length > first.length) {
                    return;
                }
                first = first.length == 0 ? now : first;
            }
            Thread.sleep(20);
        }
        throw new AssertionError(
                "the training ended before it was killed: " + Files.readString(folder.resolve("child.log")));
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aKilledTrainingGoesOnAndEndsInTheSameBits() throws Exception {
        String spec = write("spec.yaml", SPEC);
        String[] command = {"train", spec, "-o", place("killed.esp"), "--checkpoint", place("kept"), "--json"};

        Process child = start(command);
        awaitMidst(child);
        child.destroyForcibly().waitFor();
        assertFalse(Files.exists(folder.resolve("killed.esp")));
        CliRun resumed = CliRun.of(command);
        CliRun whole = CliRun.of("train", spec, "-o", place("whole.esp"), "--json");

        assertEquals(0, resumed.status(), resumed.out());
        assertEquals(new Node.BooleanNode(true), resumed.at("resumed"));
        assertEquals("", resumed.codes("warnings"));
        assertEquals(new Node.BooleanNode(false), whole.at("resumed"));
        assertEquals(
                ArtefactReader.read(folder.resolve("whole.esp")), ArtefactReader.read(folder.resolve("killed.esp")));
    }

    @Test
    void checkpointsOfAnotherSpecificationAreRefused() throws IOException {
        String quick = SPEC.replace("epochs: 150", "epochs: 2");
        String one = write("one.yaml", quick);
        String other = write("other.yaml", quick.replace("strike: 1.1", "strike: 1.2"));
        CliRun first = CliRun.of("train", one, "-o", place("m.esp"), "--checkpoint", place("kept"), "--json");

        CliRun refused = CliRun.of("train", other, "-o", place("n.esp"), "--checkpoint", place("kept"), "--json");
        CliRun seeded =
                CliRun.of("train", one, "-o", place("n.esp"), "--checkpoint", place("kept"), "--seed", "2", "--json");

        assertEquals(0, first.status(), first.out());
        assertEquals("E_CONFLICT --checkpoint", refused.refusal(2));
        assertTrue(refused.text("errors[0].message").contains("spec_sha256="), refused.out());
        assertEquals("E_CONFLICT --checkpoint", seeded.refusal(2));
        assertFalse(Files.exists(folder.resolve("n.esp")));
    }

    @Test
    void aDamagedCheckpointIsWarnedAboutAndNotRead() throws IOException {
        String spec = write("spec.yaml", SPEC.replace("epochs: 150", "epochs: 2"));
        String[] command = {"train", spec, "-o", place("m.esp"), "--checkpoint", place("kept"), "--json"};
        String model = CliRun.of(command).text("model_id");
        try (Stream<Path> files = Files.list(folder.resolve("kept"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".checkpoint")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }

        CliRun again = CliRun.of(command);

        assertEquals(model, again.text("model_id"));
        assertTrue(again.codes("warnings").startsWith("W_CHECKPOINT --checkpoint"), again.out());
    }
}
