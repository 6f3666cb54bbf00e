package io.espalier.risk.book;

/**
 * A trained model that values a position.
 *
 * @param id which one, 64 bits of its hash
 * @param heldYears for how long, by the book's clock, it may answer although T is no column of it; infinite where T is one
 * @param errorBound how far the value of one unit may be off: proved where a proof exists, else the typical error measured; NaN where
 *     nobody knows
 */
public record ServedModel(long id, double heldYears, double errorBound) {

    /** @throws IllegalArgumentException if it may be held for a negative time, or errs by less than nothing */
    public ServedModel {
        if (!(heldYears >= 0.0) || errorBound < 0.0) {
            throw new IllegalArgumentException(
                    "a model may be held for no negative time and err by no less than nothing: id=" + id
                            + ", heldYears=" + heldYears + ", errorBound=" + errorBound);
        }
    }
}
