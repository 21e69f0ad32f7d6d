package dev.stator.testing.internal;

import dev.stator.testing.internal.EngineLocation.EngineClassPath;
import dev.stator.testing.internal.EngineLocation.RunningServer;
import java.net.URI;

/** A DynamoDB Local that answers, ours or somebody else's. */
public interface LocalEngine extends AutoCloseable {

    /** Where it answers. */
    URI endpoint();

    /** Stops it, if it is ours. */
    @Override
    void close();

    /** Starts the engine where it has to be started. */
    static LocalEngine at(EngineLocation location, EngineSettings settings) {
        if (location instanceof EngineClassPath classPath) {
            return EngineProcess.start(classPath, settings);
        }
        return new Running(((RunningServer) location).endpoint());
    }

    /** Somebody else's server: nothing to stop. */
    record Running(URI endpoint) implements LocalEngine {
        @Override
        public void close() {}
    }
}
