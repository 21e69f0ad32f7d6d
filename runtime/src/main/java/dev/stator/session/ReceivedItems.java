package dev.stator.session;

/**
 * A response to a read of many items, and these: they may have come another way than the response.
 *
 * @param response its items do not count, nor what it says of having any
 */
public record ReceivedItems<R, I>(R response, I items) {}
