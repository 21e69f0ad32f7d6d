package dev.stator.it.guide;

import java.net.URI;
import java.time.Duration;

public sealed interface Block {
    record Text(String words) implements Block {}

    record Picture(URI source, Duration shownFor) implements Block {}
}
