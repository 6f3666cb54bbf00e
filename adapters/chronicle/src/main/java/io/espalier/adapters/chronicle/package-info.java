/**
 * The store of latest quotes in a Chronicle Map, behind {@code risk.store}'s interfaces.
 *
 * <p>Enter by {@link io.espalier.adapters.chronicle.ChronicleQuoteStore} (writer) and
 * {@link io.espalier.adapters.chronicle.ChronicleQuoteView} (reader), or through the address {@code chronicle:FILE}. FILE
 * is the head (universe, heartbeat, mark of the writer), {@code FILE.chronicle} the map itself: slot number to image.
 *
 * <p>Needs the JVM flags in {@code launcher} and a JDK, not a JRE: Chronicle compiles classes as it opens. Its locks lie
 * in the file, so a process that dies in one stops the others for a second ({@code lockTimeoutSeconds}) and the map must
 * be recovered with nobody attached; {@code docs/STORE.md} says how that is kept short. Telemetry stays off: its jar is
 * excluded, and the property is set besides.
 */
package io.espalier.adapters.chronicle;
