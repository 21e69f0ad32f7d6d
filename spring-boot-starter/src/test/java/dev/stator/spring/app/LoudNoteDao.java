package dev.stator.spring.app;

import dev.stator.Stator;

/** Written by hand, so that whether it is a bean is its writer's to say. */
public class LoudNoteDao extends NoteDao {
    public LoudNoteDao(Stator stator) {
        super(stator);
    }
}
