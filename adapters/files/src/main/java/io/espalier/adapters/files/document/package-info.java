/**
 * Documents from outside as one small tree, whether they were JSON or YAML.
 *
 * <p>Enter by {@link io.espalier.adapters.files.document.DocumentReader}, which bounds size, nesting and alias expansion;
 * then {@link io.espalier.adapters.files.document.Fields} reads one object of the tree field by field and reports all
 * that is wrong. Knows {@code problem} only.
 * Formats: RFC 8259 with the tokens NaN and Infinity; YAML 1.2 core schema.
 */
package io.espalier.adapters.files.document;
