package io.espalier.adapters.report.page;

/**
 * Where the numbers of a report come from; everything is told by the caller, nothing is looked up here.
 *
 * @param seed the seed of the run
 * @param specHash hash of the specification that was run
 * @param codeVersion version of the code, with its commit
 * @param jdk the Java runtime
 * @param machine processor, cores, system
 * @param date when, as the caller wants it printed
 */
public record Provenance(long seed, String specHash, String codeVersion, String jdk, String machine, String date) {}
