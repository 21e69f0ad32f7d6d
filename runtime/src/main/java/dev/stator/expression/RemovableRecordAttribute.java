package dev.stator.expression;

/**
 * What the generated subclass of a {@link RecordAttribute} implements for one that may be missing, so that an update
 * may remove it. It stands by itself: a member of {@link RecordAttribute} would hide, in each subclass, a record of the
 * user's that has its name.
 *
 * @param <E> the entity
 * @param <T> the record
 */
public non-sealed interface RemovableRecordAttribute<E, T> extends RemovableAttribute<E, T> {}
