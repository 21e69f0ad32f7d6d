package dev.stator.session;

import dev.stator.wire.WirePath;
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
            path = known;
        }
        return known;
    }
}
