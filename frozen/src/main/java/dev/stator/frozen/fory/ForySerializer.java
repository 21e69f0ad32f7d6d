package dev.stator.frozen.fory;

import dev.stator.error.EncodingException;
import dev.stator.error.FrozenException;
import dev.stator.error.FrozenException.Reason;
import dev.stator.frozen.FrozenSerializer;
import dev.stator.frozen.FrozenType;
import org.apache.fory.exception.ForyException;

/**
 * Writes and reads the values of one type. Writers never read: in Fory 1.6 an instance that has read an old form of a
 * record may write bytes afterwards that nobody can read (apache/fory#3929).
 */
final class ForySerializer implements FrozenSerializer {
    private final FrozenType<?> type;
    private volatile ForyPool writers;
    private volatile ForyPool readers;
    private final DeclaredValues values;
    private boolean compiled;

    ForySerializer(FrozenType<?> type) {
        this.type = type;
        this.values = new DeclaredValues(type);
        this.writers = new ForyPool(type, false);
        this.readers = new ForyPool(type, false);
    }

    @Override
    public byte[] serialize(Object value) {
        try {
            return writers.use(fory -> fory.serialize(value));
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            throw new EncodingException(ForyRefusal.toWrite(e), e);
        }
    }

    /**
     * Reads whatever object the bytes hold: asked for one of a class, Fory would make one of that class from the bytes
     * of another, full of nulls.
     */
    @Override
    public Object deserialize(byte[] bytes) {
        try {
            Object value = read(bytes);
            values.check(value);
            return value;
        } catch (FrozenException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            throw new FrozenException(Reason.VALUE, ForyRefusal.toRead(e), e);
        }
    }

    /** Old forms are remembered, and forged ones must not keep out honest ones. */
    private Object read(byte[] bytes) {
        ForyPool present = readers;
        try {
            return present.use(fory -> fory.deserialize(bytes));
        } catch (ForyException e) {
            if (!ForyRefusal.isOfTooManyForms(e)) {
                throw e;
            }
            return renewed(present).use(fory -> fory.deserialize(bytes));
        }
    }

    private synchronized ForyPool renewed(ForyPool full) {
        if (readers == full) {
            readers = new ForyPool(type, compiled);
        }
        return readers;
    }

    /** The pools of before serve those who hold one of their instances, and are then forgotten. */
    @Override
    public synchronized void compile() {
        if (!compiled) {
            compiled = true;
            writers = new ForyPool(type, true);
            readers = new ForyPool(type, true);
        }
    }
}
