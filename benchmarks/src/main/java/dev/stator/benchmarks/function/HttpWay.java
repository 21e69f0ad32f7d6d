package dev.stator.benchmarks.function;

import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** What the SDK sends requests by; it comes with that of Apache. */
public enum HttpWay {
    URL_CONNECTION("url-connection-client"),
    APACHE5("apache5-client"),
    CRT("aws-crt-client");

    private final String title;

    HttpWay(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    SdkHttpClient client() {
        return switch (this) {
            case URL_CONNECTION -> UrlConnectionHttpClient.create();
            case APACHE5 -> Apache5HttpClient.create();
            case CRT -> AwsCrtHttpClient.create();
        };
    }
}
