package io.espalier.adapters.chronicle;

import io.espalier.risk.store.QuoteImage;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.core.UnsafeMemory;
import net.openhft.chronicle.hash.serialization.SizedReader;
import net.openhft.chronicle.hash.serialization.SizedWriter;
import net.openhft.chronicle.hash.serialization.impl.EnumMarshallable;

/** An image as its words, 8 bytes each in the order of the machine. */
public final class ImageMarshaller
        implements SizedReader<QuoteImage>, SizedWriter<QuoteImage>, EnumMarshallable<ImageMarshaller> {
    static final ImageMarshaller INSTANCE = new ImageMarshaller();

    private static final int FIRST_WORD = UnsafeMemory.MEMORY.arrayBaseOffset(long[].class);

    private ImageMarshaller() {}

    @Override
    public long size(QuoteImage image) {
        return (long) image.size() * Long.BYTES;
    }

    @Override
    public void write(Bytes<?> out, long size, QuoteImage image) {
        out.unsafeWriteObject(image.words(), FIRST_WORD, (int) size);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public QuoteImage read(Bytes in, long size, QuoteImage using) {
        QuoteImage image = using;
        if (image == null || size(image) != size) {
            image = shaped(image, QuoteImage.underlyings(Math.toIntExact(size / Long.BYTES)));
        }
        in.unsafeReadObject(image.words(), FIRST_WORD, (int) size);
        return image;
    }

    private static QuoteImage shaped(QuoteImage image, int underlyings) {
        if (image == null) {
            return new QuoteImage(underlyings);
        }
        image.reshape(underlyings);
        return image;
    }

    @Override
    public ImageMarshaller readResolve() {
        return INSTANCE;
    }
}
