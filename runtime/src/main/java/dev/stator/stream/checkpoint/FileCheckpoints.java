package dev.stator.stream.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checkpoints of one consumer in a file. The operating system says who owns it: it lets one process lock a file, and
 * unlocks it when the process ends, however that happens.
 */
final class FileCheckpoints implements CheckpointStore {
    private final Path path;
    private final Path lockPath;

    // Guarded by this; null while nobody here owns the file.
    private @Nullable Owned owned;
    private long token;

    FileCheckpoints(Path path) {
        this.path = path.toAbsolutePath();
        this.lockPath = this.path.resolveSibling(this.path.getFileName() + ".lock");
    }

    @Override
    public synchronized Optional<Lease> acquire(String consumer, String owner, Duration ttl) {
        if (owned != null) {
            Lease lease = owned.lease;
            return lease.consumer().equals(consumer) && lease.owner().equals(owner)
                    ? Optional.of(lease)
                    : Optional.empty();
        }
        try {
            return lock(new Lease(consumer, owner, ++token, ttl));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Lease> lock(Lease lease) throws IOException {
        Files.createDirectories(lockPath.getParent());
        FileChannel channel = FileChannel.open(lockPath, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!isLocked(channel)) {
                channel.close();
                return Optional.empty();
            }
            Shards shards = Files.exists(path)
                    ? CheckpointFile.parse(path, lease.consumer(), Files.readString(path))
                    : new Shards();
            owned = new Owned(lease, channel, shards);
            return Optional.of(lease);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** A lock lasts until the channel is closed. */
    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) { // another store in this very program has it
            return false;
        }
    }

    @Override
    public synchronized void renew(Lease lease) {
        owned(lease);
    }

    @Override
    public synchronized void release(Lease lease) {
        if (owned == null || !owned.lease.equals(lease)) {
            return;
        }
        try {
            owned.channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            owned = null;
        }
    }

    @Override
    public synchronized Map<String, Map<String, Checkpoint>> load(Lease lease) {
        return owned(lease).shards.copy();
    }

    @Override
    public synchronized void save(Lease lease, String streamArn, String shardId, Checkpoint checkpoint) {
        owned(lease).shards.put(streamArn, shardId, checkpoint);
        write(lease);
    }

    @Override
    public synchronized void delete(Lease lease, String streamArn, String shardId) {
        owned(lease).shards.remove(streamArn, shardId);
        write(lease);
    }

    private Owned owned(Lease lease) {
        if (owned == null || !owned.lease.equals(lease)) {
            throw new StaleOwnerException(lease.consumer(), lease.owner());
        }
        return owned;
    }

    private void write(Lease lease) {
        Path next = path.resolveSibling(path.getFileName() + ".next");
        String text =
                CheckpointFile.format(lease.consumer(), owned(lease).shards.copy());
        try (FileChannel channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Owned(Lease lease, FileChannel channel, Shards shards) {}
}
