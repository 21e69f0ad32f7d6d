/**
 * From the model of a table to descriptions of it: CloudFormation and Terraform, both as JSON, which deploy it, and
 * Markdown, which shows it.
 */
@NullMarked
package dev.stator.processor.generate.export;

import org.jspecify.annotations.NullMarked;
