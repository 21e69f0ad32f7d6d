package dev.stator.it.part;

import dev.stator.annotation.ProjectionOf;

@ProjectionOf(Article.class)
record Summary(String author, String title) {}
