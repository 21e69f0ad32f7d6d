package dev.stator.benchmarks.contender;

/** A contender that encodes and decodes the record itself. */
public interface RecordContender<T> extends Contender<T, T> {
    @Override
    default T fromRecord(T item) {
        return item;
    }

    @Override
    default T toRecord(T item) {
        return item;
    }
}
