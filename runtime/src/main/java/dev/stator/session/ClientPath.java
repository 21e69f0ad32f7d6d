package dev.stator.session;

import dev.stator.wire.WirePath;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkClient;

/** The path of a client, found when it is first asked for: who reads no item of many does not pay for that. */
final class ClientPath {
    private final @Nullable SdkClient client;
    private volatile @Nullable WirePath path;

    ClientPath(@Nullable SdkClient client) {
        this.client = client;
    }

    WirePath get() {
        WirePath known = path;
        if (known == null) {
            known = WirePath.of(client);
            System.getLogger("dev.stator.wire").log(Level.DEBUG, "The fast path of {0} is {1}", client, known);
            path = known;
        }
        return known;
    }
}
