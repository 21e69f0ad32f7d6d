package dev.stator.blog;

import java.time.Instant;

public record PostByTitle(String author, Instant postedAt, String title, long likes) {}
