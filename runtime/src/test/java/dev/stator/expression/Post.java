package dev.stator.expression;

/** Stands for an entity: attributes only need its type. */
final class Post {
    private Post() {}
}
