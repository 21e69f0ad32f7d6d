package dev.stator.testing.internal;

import java.net.URI;

/** Where DynamoDB Local is, and who said so. */
public sealed interface EngineLocation {

    /** The setting it was read from, for messages. */
    String source();

    /** A server that somebody else started. */
    record RunningServer(URI endpoint, String source) implements EngineLocation {}

    /** What to start it from. */
    record EngineClassPath(String classPath, String source) implements EngineLocation {}
}
