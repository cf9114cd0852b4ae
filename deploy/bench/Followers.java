import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Has so many of the writers of a site that {@link Fill} has filled, and that does not run, follow all articles at once: {@code Followers
 * URL HOME MANY}. Their addresses are sealed as the site itself does it, by its own classes.
 */
final class Followers {

    /** What the mail server counts them by. */
    static final String NAME = "follower-";

    private static final int AT_ONCE = 1_000;

    public static void main(String[] arguments) throws Exception {
        String secret = Files.readString(Path.of(arguments[1], "rejoinder.key")).strip();
        int many = Integer.parseInt(arguments[2]);
        Class<?> keysClass = Class.forName("org.rejoinder.crypto.EmailKeys");
        Class<?> addressClass = Class.forName("org.rejoinder.crypto.EmailAddress");
        Constructor<?> made = keysClass.getDeclaredConstructor(String.class);
        made.setAccessible(true);
        Object keys = made.newInstance(secret);
        Method seal = keysClass.getDeclaredMethod("seal", addressClass, String.class, String.class);
        seal.setAccessible(true);
        Method parse = addressClass.getMethod("parse", String.class);
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        try (Connection database = DriverManager.getConnection(arguments[0], "rejoinder", "")) {
            database.setAutoCommit(false);
            try (PreparedStatement writer = database.prepareStatement(
                            "update writer set email_digest = ?, email_sealed = ?, sealed_with = ? where id = ?");
                    PreparedStatement follow = database.prepareStatement(
                            "insert into follow (id, writer_id, target, frequency, asked_at, confirmed_at, told_until)"
                                    + " values (?, ?, 'ALL:', 'AT_ONCE', ?, ?, ?)")) {
                for (int i = 0; i < many; i++) {
                    long id = Fill.FIRST + i;
                    String address = NAME + i + "@example.org";
                    Object parsed = ((Optional<?>) parse.invoke(null, address)).orElseThrow();
                    Object sealed = seal.invoke(keys, parsed, address, "writer " + id);
                    writer.setString(1, field(sealed, "digest"));
                    writer.setString(2, field(sealed, "ciphertext"));
                    writer.setString(3, field(sealed, "sealedWith"));
                    writer.setLong(4, id);
                    writer.addBatch();
                    follow.setLong(1, id);
                    follow.setLong(2, id);
                    follow.setObject(3, now);
                    follow.setObject(4, now);
                    follow.setObject(5, now);
                    follow.addBatch();
                    if (i % AT_ONCE == AT_ONCE - 1 || i == many - 1) {
                        writer.executeBatch();
                        follow.executeBatch();
                        database.commit();
                    }
                }
            }
            database.createStatement().execute("alter sequence follow_seq restart with " + (Fill.FIRST + 2L * many));
            database.commit();
        }
    }

    private static String field(Object sealed, String name) throws ReflectiveOperationException {
        Field field = sealed.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return (String) field.get(sealed);
    }
}
