/** From the model of a table to descriptions of it that deploy it: CloudFormation and Terraform, both as JSON. */
@NullMarked
package dev.stator.processor.generate.export;

import org.jspecify.annotations.NullMarked;
