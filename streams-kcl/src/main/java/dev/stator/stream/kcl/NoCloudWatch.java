package dev.stator.stream.kcl;

import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;

/** Stands where the Kinesis Client Library insists on a client; without metrics it is never called. */
final class NoCloudWatch implements CloudWatchAsyncClient {
    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
