package dev.stator.testing;

import java.io.IOException;

/** A program that starts an engine, says which, and waits; {@link EndingWithTheParentTest} ends it in several ways. */
final class ParentMain {

    private ParentMain() {}

    @SuppressWarnings("resource") // That it is never closed is what the test is about.
    public static void main(String[] args) throws IOException {
        DynamoDbLocal local = DynamoDbLocal.start();
        System.out.println(Children.ofThisJvm().iterator().next() + " " + local.endpoint());
        if (System.in.read() == 'x') {
            System.exit(0);
        }
    }
}
