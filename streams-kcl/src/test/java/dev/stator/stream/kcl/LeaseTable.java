package dev.stator.stream.kcl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import software.amazon.kinesis.checkpoint.Checkpoint;
import software.amazon.kinesis.exceptions.KinesisClientLibException;
import software.amazon.kinesis.processor.Checkpointer;
import software.amazon.kinesis.retrieval.kpl.ExtendedSequenceNumber;

/** Where the library keeps the checkpoint of one shard; the next writes can be made to fail. */
final class LeaseTable implements Checkpointer {
    private final Deque<Exception> faults = new ArrayDeque<>();
    private final List<String> written = new ArrayList<>();
    private ExtendedSequenceNumber checkpoint = ExtendedSequenceNumber.TRIM_HORIZON;
    private String operation = "";

    void failsNext(int times, Exception fault) {
        for (int i = 0; i < times; i++) {
            faults.add(fault);
        }
    }

    ExtendedSequenceNumber checkpoint() {
        return checkpoint;
    }

    /** Sequence numbers and {@code SHARD_END}, in the order written. */
    List<String> written() {
        return written;
    }

    @Override
    public void setCheckpoint(String leaseKey, ExtendedSequenceNumber value, String concurrencyToken)
            throws KinesisClientLibException {
        Exception fault = faults.poll();
        if (fault instanceof KinesisClientLibException checked) {
            throw checked;
        }
        if (fault instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        checkpoint = value;
        written.add(value.sequenceNumber());
    }

    @Override
    public ExtendedSequenceNumber getCheckpoint(String leaseKey) {
        return checkpoint;
    }

    @Override
    public Checkpoint getCheckpointObject(String leaseKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void prepareCheckpoint(String leaseKey, ExtendedSequenceNumber pending, String concurrencyToken) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void prepareCheckpoint(
            String leaseKey, ExtendedSequenceNumber pending, String concurrencyToken, byte[] applicationState) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void operation(String name) {
        operation = name;
    }

    @Override
    public String operation() {
        return operation;
    }
}
