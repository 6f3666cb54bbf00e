package io.espalier.bench.training;

import io.espalier.bench.peers.PeerFolder;
import io.espalier.bench.peers.PeerUnavailableException;
import io.espalier.bench.peers.Subprocess;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** PyTorch in a JVM of its own, on numbers that lie in a file; Maven fetches it on first use. */
final class TorchPeer implements AutoCloseable {
    private static final String CLASS_PATH = "class-path.txt";
    private static final String OFFICIAL = "official";

    private final PeerFolder folder;
    private final String java;
    private final String classPath;

    /** @param numbers as Espalier's steps have them */
    TorchPeer(TrainingShape shape, float[][] numbers)
            throws PeerUnavailableException, InterruptedException, IOException {
        folder = new PeerFolder(List.of("torch/pom.xml", "torch/TorchPeer.java"));
        Subprocess.run(
                folder.path(),
                List.of("mvn", "-q", "-B", "-ntp", "dependency:build-classpath", "-Dmdep.outputFile=" + CLASS_PATH));
        classPath = Files.readString(folder.path().resolve(CLASS_PATH)).strip();
        java = java17();
        unpackOfficial();
        write(shape, numbers);
    }

    /** JavaCPP's library crashes while it loads on JDK 25, so an older one where there is one. */
    private static String java17() throws IOException {
        final Path jvms = Path.of("/usr/lib/jvm");
        final String named = System.getenv("JDK_17_HOME");
        if (named != null) {
            return named + "/bin/java";
        }
        try (Stream<Path> homes = Files.isDirectory(jvms) ? Files.list(jvms) : Stream.empty()) {
            return homes.filter(home -> home.getFileName().toString().contains("17"))
                    .map(home -> home.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElse(Path.of(System.getProperty("java.home"), "bin", "java"))
                    .toString();
        }
    }

    private void unpackOfficial() throws IOException {
        final Path to = Files.createDirectory(folder.path().resolve(OFFICIAL));
        for (String jar : classPath.split(File.pathSeparator)) {
            if (jar.contains("pytorch-native-cpu")) {
                try (ZipFile zip = new ZipFile(jar)) {
                    for (var entry : zip.stream()
                            .filter(e -> e.getName().contains(".so"))
                            .toList()) {
                        final Path file = to.resolve(Path.of(entry.getName()).getFileName());
                        Files.copy(zip.getInputStream(entry), file);
                    }
                }
            }
        }
    }

    private void write(TrainingShape shape, float[][] numbers) throws IOException {
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(folder.path().resolve("in.bin"))))) {
            out.writeInt(shape.inputs());
            out.writeInt(shape.hidden().size());
            for (int nodes : shape.hidden()) {
                out.writeInt(nodes);
            }
            out.writeInt(numbers[2].length);
            // All but the last, which is our gradient.
            for (float[] part : Arrays.asList(numbers).subList(0, numbers.length - 1)) {
                for (float number : part) {
                    out.writeFloat(number);
                }
            }
        }
    }

    /** Both ways on the first rows, one process. */
    List<StepTime> run(TorchLibrary library, int threads, List<Integer> batches, double seconds)
            throws PeerUnavailableException, InterruptedException {
        final List<String> command = new ArrayList<>(List.of("env"));
        // Options of env come first.
        library.environment().stream().filter(word -> word.startsWith("-")).forEach(command::add);
        library.environment().stream().filter(word -> !word.startsWith("-")).forEach(command::add);
        command.addAll(List.of("OMP_NUM_THREADS=" + threads, "OPENBLAS_NUM_THREADS=" + threads));
        if (library.official()) {
            command.add("LD_LIBRARY_PATH=" + folder.path().resolve(OFFICIAL));
        }
        command.addAll(List.of(
                java,
                "-Xmx2g",
                "-Dorg.bytedeco.javacpp.cachedir=" + folder.path().resolve("cache")));
        if (library.official()) {
            command.add("-Dorg.bytedeco.javacpp.pathsFirst=true");
            command.add("-Dorg.bytedeco.javacpp.platform.preloadpath="
                    + folder.path().resolve(OFFICIAL));
        }
        command.addAll(List.of("-cp", classPath, "TorchPeer.java", "in.bin", "out.bin"));
        command.addAll(List.of(Double.toString(seconds), Integer.toString(threads)));
        command.add(batches.stream().map(String::valueOf).collect(Collectors.joining(",")));
        return Subprocess.run(folder.path(), command).stream()
                .map(line -> StepTime.parse(library.name(), line))
                .toList();
    }

    /** The gradients that the last run left: of the way written out, then of the one by automatic differentiation. */
    float[][] gradients(int length) throws IOException {
        final float[][] gradients = new float[2][length];
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(Files.newInputStream(folder.path().resolve("out.bin"))))) {
            for (float[] gradient : gradients) {
                for (int i = 0; i < length; i++) {
                    gradient[i] = in.readFloat();
                }
            }
        }
        return gradients;
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
