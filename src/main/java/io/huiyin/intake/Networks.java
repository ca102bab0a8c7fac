package io.huiyin.intake;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** Ranges of addresses, written {@code 10.0.0.0/8}; who counts as one sender. */
public final class Networks {

    private final List<Range> ranges;

    public Networks(List<String> ranges) {
        this.ranges = ranges.stream().map(Range::of).toList();
    }

    private record Range(InetAddress network, int bits) {

        static Range of(String text) {
            String[] parts = text.strip().split("/", 2);
            InetAddress network = InetAddress.ofLiteral(parts[0]);
            int most = network.getAddress().length * 8;
            int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
            if (bits < 0 || bits > most) {
                throw new IllegalArgumentException(text + " is no range of addresses");
            }
            return new Range(network, bits);
        }

        boolean holds(byte[] address) {
            byte[] own = network.getAddress();
            if (own.length != address.length) {
                return false;
            }
            int whole = bits / 8;
            int mask = 0xFF00 >> bits % 8 & 0xFF;
            return Arrays.equals(own, 0, whole, address, 0, whole)
                    && (mask == 0 || ((own[whole] ^ address[whole]) & mask) == 0);
        }
    }

    public boolean hold(String address) {
        byte[] bytes = InetAddress.ofLiteral(address).getAddress();
        return ranges.stream().anyMatch(range -> range.holds(bytes));
    }

    /** What is counted as one sender: of IPv6 the first 64 bits, since a single line owns all of the rest. */
    public static String sender(String address) {
        byte[] bytes = InetAddress.ofLiteral(address).getAddress();
        return bytes.length == 4 ? address : Arrays.toString(Arrays.copyOf(bytes, 8));
    }
}
