package dev.stator.stream.kcl;

import java.util.concurrent.CompletableFuture;

/** What the supervisor runs: in life a Scheduler of the Kinesis Client Library. */
interface WorkerEngine {
    /**
     * Works until it is told to end, or gives up.
     *
     * @throws Exception if it knows why it gave up
     */
    void run() throws Exception;

    /** Lets shards finish and write their checkpoints, then ends. */
    CompletableFuture<Boolean> endGracefully();

    /** Ends without waiting for shards. May block while the engine begins. */
    void end();
}
