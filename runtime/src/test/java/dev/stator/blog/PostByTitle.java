package dev.stator.blog;

import java.time.Instant;
import javax.annotation.processing.Generated;

/**
 * What index {@code by-title} of table {@code posts} holds of a {@link Post}.
 *
 * @param author hash key
 * @param postedAt range key
 * @param title hash key of by-title
 * @param likes range key of by-title
 */
@Generated("dev.stator.processor.StatorProcessor")
public record PostByTitle(String author, Instant postedAt, String title, long likes) {}
