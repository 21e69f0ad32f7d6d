package dev.stator.blog;

import dev.stator.schema.EntitySchema;

/** What generated code keeps in its package, for tests in others. */
public final class Blog {
    public static final EntitySchema<Post> SCHEMA = PostCodec.SCHEMA;

    private Blog() {}
}
