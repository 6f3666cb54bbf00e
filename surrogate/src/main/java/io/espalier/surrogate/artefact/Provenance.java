package io.espalier.surrogate.artefact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a surrogate came from: an ordered list of named texts, immutable.
 *
 * <p>The names below are those that every trained surrogate bears; stage metrics and anything else may be added.
 */
public record Provenance(Map<String, String> entries) {
    /** The spec as it was read. */
    public static final String SPEC = "spec";
    /** SHA-256 of the spec's text. */
    public static final String SPEC_SHA256 = "spec_sha256";
    /** The seed of sampling and training. */
    public static final String SEED = "seed";
    /** SHA-256 of the labels: x, y, dy. */
    public static final String LABELS_SHA256 = "labels_sha256";
    /** Version and commit of the code that trained. */
    public static final String CODE_VERSION = "code_version";
    /** The JDK that ran it. */
    public static final String JDK = "jdk";
    /** The kernels that ran it, plain or vector. */
    public static final String KERNELS = "kernels";
    /** Hidden sizes before pruning. */
    public static final String ARCHITECTURE_BEFORE = "architecture_before";
    /** Hidden sizes after pruning. */
    public static final String ARCHITECTURE_AFTER = "architecture_after";
    /** What nodes were ranked by for pruning; {@code none} where nothing was pruned. */
    public static final String PRUNING_METHOD = "pruning_method";
    /** What removed nodes left behind. */
    public static final String PRUNING_FOLD = "pruning_fold";
    /** {@code true} or {@code false}: whether the same spec and seed give the same bits again. */
    public static final String REPRODUCIBLE = "reproducible_bit_for_bit";

    /** Copies the entries in their order. */
    public Provenance {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** Nothing known. */
    public static Provenance empty() {
        return new Provenance(Map.of());
    }

    /** The same with one entry more, last, or with another text under a name that it has. */
    public Provenance with(String name, String text) {
        Map<String, String> more = new LinkedHashMap<>(entries);
        more.put(name, text);
        return new Provenance(more);
    }

    /** The text under that name. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(entries.get(name));
    }
}
