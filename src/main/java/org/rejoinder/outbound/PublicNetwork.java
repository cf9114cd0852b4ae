package org.rejoinder.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Which addresses are on the internet, and not in somebody's own network or kept for another use (IANA's special-purpose
 * registries, RFC 6890). What cannot be told is not.
 */
public final class PublicNetwork {

    /** First byte, second byte or -1 for any, third byte or -1 for any. */
    private static final int[][] RESERVED = {
        {0, -1, -1},
        {10, -1, -1},
        {127, -1, -1},
        {169, 254, -1},
        {192, 0, 0},
        {192, 0, 2},
        {192, 88, 99},
        {192, 168, -1},
        {198, 18, -1},
        {198, 19, -1},
        {198, 51, 100},
        {203, 0, 113}
    };

    private PublicNetwork() {}

    public static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        int third = bytes[2] & 0xFF;
        boolean isShared = first == 100 && second >= 64 && second < 128;
        boolean isPrivate = first == 172 && second >= 16 && second < 32;
        if (first >= 224 || isShared || isPrivate) {
            return false;
        }
        for (int[] reserved : RESERVED) {
            if (first == reserved[0]
                    && (reserved[1] < 0 || second == reserved[1])
                    && (reserved[2] < 0 || third == reserved[2])) {
                return false;
            }
        }
        return true;
    }

    /** Global unicast is 2000::/3; of that, tunnels lead to IPv4 (Teredo, 6to4), and some is for documents. */
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        int second = (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        boolean isGlobal = (first & 0xE000) == 0x2000;
        boolean isSpecial = first == 0x2001 && (second < 0x0200 || second == 0x0db8);
        return isGlobal && !isSpecial && first != 0x2002 && first != 0x3fff;
    }
}
