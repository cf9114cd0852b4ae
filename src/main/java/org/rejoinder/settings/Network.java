package org.rejoinder.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A network address with its prefix length: {@code 10.0.0.0/8}, {@code ::1}. Never resolves a name. */
public record Network(InetAddress address, int prefix) {

    /** Any other number would be taken for a name. */
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

    /** Digits and colons only, so that {@link InetAddress#getByName} has nothing to look up. */
    private static final Pattern LITERAL =
            Pattern.compile(OCTET + "(\\." + OCTET + "){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");

    /** @throws IllegalArgumentException if it is no address and no network */
    public static Network parse(String text) {
        String[] parts = text.split("/", -1);
        InetAddress address = literal(parts[0]);
        int longest = address.getAddress().length * 8;
        int prefix = parts.length == 1 ? longest : Integer.parseInt(parts[1]);
        if (parts.length > 2 || prefix < 0 || prefix > longest) {
            throw new IllegalArgumentException(text);
        }
        return new Network(address, prefix);
    }

    /** @throws IllegalArgumentException if it is no IPv4 or IPv6 address */
    public static InetAddress literal(String text) {
        if (!LITERAL.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** The network of this many bits around an address. */
    public static Network around(InetAddress address, int prefix) {
        return new Network(masked(address, prefix), prefix);
    }

    public boolean contains(InetAddress other) {
        return other.getAddress().length == address.getAddress().length
                && masked(other, prefix).equals(masked(address, prefix));
    }

    @Override
    public String toString() {
        return address.getHostAddress() + "/" + prefix;
    }

    private static InetAddress masked(InetAddress address, int prefix) {
        byte[] bytes = Arrays.copyOf(address.getAddress(), address.getAddress().length);
        for (int bit = prefix; bit < bytes.length * 8; bit++) {
            bytes[bit / 8] &= (byte) ~(0x80 >> bit % 8);
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
