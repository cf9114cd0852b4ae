package org.rejoinder.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.settings.BucketSettings;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** In a bucket; each request signed as AWS Signature Version 4 has it. */
final class S3ImageStore implements ImageStore {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    /** Java's client says these itself. */
    private static final Set<String> OWN = Set.of("host", "content-length");

    private final BucketSettings bucket;
    private final AwsCredentialsIdentity identity;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    S3ImageStore(BucketSettings bucket) {
        this.bucket = bucket;
        this.identity = AwsCredentialsIdentity.create(bucket.key(), bucket.secret());
    }

    @Override
    public void put(String name, byte[] bytes) throws IOException {
        HttpResponse<byte[]> answer = send(SdkHttpMethod.PUT, name, bytes);
        if (answer.statusCode() != OK) {
            throw refused(name, answer);
        }
    }

    @Override
    public Optional<byte[]> find(String name) throws IOException {
        HttpResponse<byte[]> answer = send(SdkHttpMethod.GET, name, new byte[0]);
        if (answer.statusCode() == NOT_FOUND) {
            return Optional.empty();
        }
        if (answer.statusCode() != OK) {
            throw refused(name, answer);
        }
        return Optional.of(answer.body());
    }

    @Override
    public void remove(String name) throws IOException {
        HttpResponse<byte[]> answer = send(SdkHttpMethod.DELETE, name, new byte[0]);
        if (answer.statusCode() / 100 != 2 && answer.statusCode() != NOT_FOUND) {
            throw refused(name, answer);
        }
    }

    private static IOException refused(String name, HttpResponse<byte[]> answer) {
        return new IOException("the bucket answered %d for %s".formatted(answer.statusCode(), name));
    }

    private HttpResponse<byte[]> send(SdkHttpMethod method, String name, byte[] bytes) throws IOException {
        var address = URI.create(bucket.address() + "/" + name);
        SignedRequest signed = signer.sign(request -> request.identity(identity)
                .request(SdkHttpRequest.builder().method(method).uri(address).build())
                .payload(() -> new ByteArrayInputStream(bytes))
                .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "s3")
                .putProperty(AwsV4HttpSigner.REGION_NAME, bucket.region())
                .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, false)
                .putProperty(AwsV4FamilyHttpSigner.NORMALIZE_PATH, false));
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .method(
                        method.name(),
                        bytes.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(bytes));
        signed.request().headers().forEach((header, values) -> {
            if (!OWN.contains(header.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(header, value));
            }
        });
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("nobody waits for the bucket any more");
        }
    }
}
