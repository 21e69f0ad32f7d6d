package dev.stator.codec.internal;

import dev.stator.codec.TextCodec;
import java.time.LocalTime;

/** S: {@code 10:15:30.000000000}; reads any fraction. */
public final class LocalTimeCodec implements TextCodec<LocalTime>, Canonical, Recognizing {
    @Override
    public String toText(LocalTime value) {
        return new IsoText(IsoText.TIME_LENGTH).time(value).toString();
    }

    @Override
    public boolean isWritten(String text) {
        return text.length() == IsoText.TIME_LENGTH;
    }

    @Override
    public LocalTime fromText(String text) {
        IsoReader iso = new IsoReader(text, "time like 10:15:30");
        LocalTime time = iso.time();
        iso.end();
        return time;
    }

    @Override
    public String javaType() {
        return "java.time.LocalTime";
    }
}
