package dev.stator.processor.generate.export;

/**
 * A description of a table.
 *
 * @param path where it stands among the class files: {@code META-INF/stator/terraform/blog.Post.tf.json}
 */
public record SchemaFile(String path, String text) {}
