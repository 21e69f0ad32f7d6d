package dev.stator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.util.SdkUserAgent;

/** The version of the AWS SDK that the program has. */
final class SdkVersion {
    private static final int MAJOR = 2;
    private static final int OLDEST_MINOR = 31;

    private static final Pattern NAMED = Pattern.compile("aws-sdk-java/((\\d+)\\.(\\d+)\\S*)");

    private SdkVersion() {}

    /** @throws IllegalStateException if the SDK is older than Stator's calls into it */
    static void check() {
        check(userAgent());
    }

    /** @param userAgent where it names no version, there is nothing to refuse */
    static void check(String userAgent) {
        Matcher named = NAMED.matcher(userAgent);
        if (named.find() && isOlder(named.group(2), named.group(3))) {
            throw new IllegalStateException("Stator needs AWS SDK " + MAJOR + "." + OLDEST_MINOR + " or later; found "
                    + named.group(1) + ": raise what sets its version, such as software.amazon.awssdk:bom");
        }
    }

    private static boolean isOlder(String major, String minor) {
        int difference = Integer.compare(Integer.parseInt(major), MAJOR);
        return difference < 0 || (difference == 0 && Integer.parseInt(minor) < OLDEST_MINOR);
    }

    /** Not {@code VersionInfo.SDK_VERSION}: javac copies that constant, so it would name the SDK of Stator's build. */
    @SuppressWarnings("deprecation") // what replaces it is internal, and not in all versions
    private static String userAgent() {
        try {
            return SdkUserAgent.create().userAgent();
        } catch (NoClassDefFoundError | NoSuchMethodError e) {
            return ""; // deprecated: a later SDK may be without it
        }
    }
}
