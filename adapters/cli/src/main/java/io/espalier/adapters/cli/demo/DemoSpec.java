package io.espalier.adapters.cli.demo;

import io.espalier.adapters.files.SpecDocument;
import io.espalier.adapters.files.document.DocumentReader;
import io.espalier.pricing.label.SamplingPlan;
import io.espalier.surrogate.workflow.NetworkSpec;
import io.espalier.surrogate.workflow.SurrogateSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/** The embedded specification: {@code examples/basket-g7.yaml}, packed into this jar by the build. */
final class DemoSpec {
    private static final String RESOURCE = "basket-g7.yaml";
    private static final int SHORT_SAMPLES = 16_384;
    private static final int SHORT_NODES = 32;

    private DemoSpec() {}

    static SpecDocument read() {
        try (InputStream in = DemoSpec.class.getResourceAsStream(RESOURCE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SpecDocument.read(DocumentReader.parse(RESOURCE, text), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same way with a quarter of the rows and a narrower network, for a build server. */
    static SurrogateSpec shortened(SurrogateSpec full) {
        SamplingPlan sampling = full.sampling();
        SamplingPlan fewer = new SamplingPlan(
                sampling.layout(),
                sampling.box(),
                sampling.law(),
                SHORT_SAMPLES,
                sampling.pathsPerSample(),
                sampling.antithetic(),
                sampling.seed());
        List<Integer> hidden = Collections.nCopies(full.network().hidden().size(), SHORT_NODES);
        NetworkSpec narrow = new NetworkSpec(
                hidden, full.network().activation(), full.network().front());
        return SurrogateSpec.of(
                full.instrument(), fewer, narrow, full.training(), full.pruning(), full.seed(), full.text());
    }
}
