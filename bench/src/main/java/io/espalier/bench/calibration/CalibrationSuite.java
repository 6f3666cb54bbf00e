package io.espalier.bench.calibration;

import io.espalier.bench.peers.PeerFolder;
import io.espalier.bench.peers.PeerUnavailableException;
import io.espalier.bench.peers.Subprocess;
import io.espalier.pricing.calibration.GarchEstimator;
import io.espalier.pricing.calibration.GarchFit;
import io.espalier.pricing.calibration.GarchParameters;
import io.espalier.pricing.calibration.GarchSpecification;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Calibrates the same simulated series with every program and sets them beside each other.
 *
 * <p>Series: mu 0.03, omega 0.05, alpha 0.08, beta 0.90, normal shocks, {@code java.util.Random} seeded 1, 2, ... Each program has
 * warmed up. Likelihoods are Espalier's function at each program's parameters: h_1 = omega + persistence m.
 */
public final class CalibrationSuite {
    private static final GarchParameters TRUTH = new GarchParameters(0.03, 0.05, 0.08, 0.90);
    private static final double WORSE = 1e-3;
    private static final double FAR_WORSE = 20.0;
    private static final int WARM_UP_ROUNDS = 10;
    private static final int REPEATS = 5;

    private final List<double[]> series = new ArrayList<>();
    private final Consumer<String> log;
    private final List<String> absent = new ArrayList<>();

    /**
     * @param count of series
     * @param returns in each
     * @param log told who runs
     * @throws IllegalArgumentException if there is nothing to measure
     */
    public CalibrationSuite(int count, int returns, Consumer<String> log) {
        if (count < 1 || returns < 100) {
            throw new IllegalArgumentException(
                    "there must be a series of at least 100 returns: series=" + count + ", returns=" + returns);
        }
        for (int seed = 1; seed <= count; seed++) {
            series.add(simulated(returns, seed));
        }
        this.log = log;
    }

    private static double[] simulated(int n, long seed) {
        final Random random = new Random(seed);
        final double[] returns = new double[n];
        double h = TRUTH.longRunVariance();
        for (int t = 0; t < n; t++) {
            final double u = Math.sqrt(h) * random.nextGaussian();
            returns[t] = TRUTH.mu() + u;
            h = TRUTH.omega() + TRUTH.alpha() * u * u + TRUTH.beta() * h;
        }
        return returns;
    }

    /**
     * What was measured: Espalier first.
     *
     * @param quantlib folder of QuantLib's installation (with include and lib), empty for the system's
     * @param withFinmath whether finmath-lib takes part, which Maven may have to fetch
     */
    public List<CalibrationRow> run(Optional<String> quantlib, boolean withFinmath)
            throws InterruptedException, IOException {
        log.accept("bench calibration: Espalier");
        final List<CalibratedSeries> own = own();
        final List<CalibrationRow> rows = new ArrayList<>();
        rows.add(row("Espalier", own, own));
        log.accept("bench calibration: QuantLib");
        peer("QuantLib", List.of("quantlib/garch.cpp"), folder -> quantlib(folder, quantlib))
                .ifPresent(found -> rows.add(row("QuantLib", found, own)));
        if (withFinmath) {
            log.accept("bench calibration: finmath-lib");
            peer("finmath-lib", List.of("finmath/pom.xml", "finmath/GarchPeer.java"), CalibrationSuite::finmath)
                    .ifPresent(found -> rows.add(row("finmath-lib", found, own)));
        }
        return rows;
    }

    /** Peers that could not be measured, and why. */
    public List<String> absent() {
        return List.copyOf(absent);
    }

    private List<CalibratedSeries> own() {
        final GarchEstimator estimator = new GarchEstimator(GarchSpecification.plain());
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            series.forEach(estimator::fit);
        }
        return series.stream().map(returns -> own(estimator, returns)).toList();
    }

    private static CalibratedSeries own(GarchEstimator estimator, double[] returns) {
        final var threads = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        GarchFit fit = null;
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            final long start = threads.getCurrentThreadCpuTime();
            fit = estimator.fit(returns);
            best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
        }
        return new CalibratedSeries(best, fit.parameters());
    }

    /** Runs in the folder of its sources and the series; what it prints. */
    private interface Program {
        List<String> run(Path folder) throws PeerUnavailableException, InterruptedException, IOException;
    }

    private Optional<List<CalibratedSeries>> peer(String who, List<String> sources, Program program)
            throws InterruptedException, IOException {
        try (PeerFolder folder = new PeerFolder(sources)) {
            Files.write(
                    folder.path().resolve("returns.txt"),
                    series.stream().map(CalibrationSuite::line).toList());
            return Optional.of(program.run(folder.path()).stream()
                    .map(CalibratedSeries::parse)
                    .toList());
        } catch (PeerUnavailableException e) {
            absent.add(who + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private static String line(double[] returns) {
        return Arrays.stream(returns).mapToObj(Double::toString).collect(Collectors.joining(" "));
    }

    private static List<String> quantlib(Path folder, Optional<String> home)
            throws PeerUnavailableException, InterruptedException {
        final List<String> compile =
                new ArrayList<>(List.of("g++", "-O3", "-march=native", "-o", "garch", "garch.cpp"));
        home.ifPresent(place -> compile.addAll(
                List.of("-I" + place + "/include", "-L" + place + "/lib", "-Wl,-rpath," + place + "/lib")));
        compile.add("-lQuantLib");
        Subprocess.run(folder, compile);
        return Subprocess.run(folder, List.of(folder.resolve("garch").toString(), "returns.txt"));
    }

    private static List<String> finmath(Path folder)
            throws PeerUnavailableException, InterruptedException, IOException {
        final Path classPath = folder.resolve("class-path.txt");
        Subprocess.run(
                folder,
                List.of("mvn", "-q", "-B", "-ntp", "dependency:build-classpath", "-Dmdep.outputFile=" + classPath));
        final String java =
                Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Subprocess.run(
                folder, List.of(java, "-cp", Files.readString(classPath).strip(), "GarchPeer.java", "returns.txt"));
    }

    private CalibrationRow row(String who, List<CalibratedSeries> found, List<CalibratedSeries> own) {
        final double[] millis =
                found.stream().mapToDouble(each -> each.nanos() / 1e6).sorted().toArray();
        final double[] shortfall = new double[series.size()];
        for (int k = 0; k < shortfall.length; k++) {
            shortfall[k] = own.get(k).parameters().logLikelihood(series.get(k))
                    - found.get(k).parameters().logLikelihood(series.get(k));
        }
        Arrays.sort(shortfall);
        return new CalibrationRow(
                who,
                millis[millis.length / 2],
                millis[0],
                millis[millis.length - 1],
                beyond(WORSE, shortfall),
                beyond(FAR_WORSE, shortfall),
                shortfall[shortfall.length / 2],
                shortfall[shortfall.length - 1]);
    }

    private static int beyond(double limit, double[] shortfall) {
        return (int) Arrays.stream(shortfall).filter(each -> each > limit).count();
    }
}
