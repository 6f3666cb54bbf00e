package io.espalier.adapters.report.style;

import java.util.Locale;

/** Every colour of the house, by what it means. */
public enum Colour {
    PAPER("#ffffff", "#14181e"),
    PANEL("#f6f8fa", "#1b2129"),
    INK("#1c2430", "#e6e9ee"),
    MUTED("#566273", "#9ba8b9"),
    GRID("#e4e8ed", "#2b333e"),
    RULE("#b6c0cb", "#4b5665"),
    TRUTH("#e8750a", "#ff9b3f"),
    PREDICTED("#1f6fb5", "#5aa9ec"),
    KEPT("#16796f", "#3fb8a9"),
    REMOVED("#c2cad3", "#4f5b6a"),
    TEAL("#16796f", "#3fb8a9"),
    PLUM("#8a3fa0", "#cb93dd"),
    CRIMSON("#c0303f", "#f07f8b"),
    OLIVE("#69771d", "#b5c451"),
    SLATE("#445066", "#a9b6cc"),
    BROWN("#7a4a22", "#d0a074"),
    PINK("#b8408f", "#ee86c8"),
    GREEN("#2f8a3b", "#6fcb79");

    private final String light;
    private final String dark;

    Colour(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /** As {@code #rrggbb} on a light page. */
    public String light() {
        return light;
    }

    /** As {@code #rrggbb} on a dark page. */
    public String dark() {
        return dark;
    }

    /** Its name in a style sheet, without the leading hyphens of a variable. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
