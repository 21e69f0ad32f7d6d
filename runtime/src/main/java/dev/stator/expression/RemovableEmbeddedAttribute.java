package dev.stator.expression;

/**
 * What the generated subclass of an {@link EmbeddedAttribute} implements for one that may be absent, so that an update
 * may remove it.
 *
 * @param <E> the entity
 */
@SuppressWarnings("unused") // the entity keeps it out of the updates of another
public interface RemovableEmbeddedAttribute<E> {}
