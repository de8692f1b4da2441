package org.livebridge.account.web;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.livebridge.account.Ipv6;
import org.livebridge.account.RuleException;
import org.xbill.DNS.Address;

/**
 * Addresses from {@code first} to {@code last}, both of one kind.
 *
 * @param bits 32 for IPv4, 128 for IPv6
 */
record AddressRange(BigInteger first, BigInteger last, int bits) {

    /**
     * What {@code text} names: an address, a CIDR block, a range {@code a-b}, a range {@code
     * 203.0.113.1-9}, or the beginning of an IPv4 address that ends in a dot.
     */
    static AddressRange of(String text) {
        return read(text.strip())
                .orElseThrow(
                        () ->
                                new RuleException(
                                        "“"
                                                + text
                                                + "” is no address, no range of addresses, and no"
                                                + " CIDR block."));
    }

    private static Optional<AddressRange> read(String text) {
        if (text.matches("([0-9]{1,3}\\.){1,3}")) {
            int parts = text.split("\\.").length;
            String rest = ".0".repeat(4 - parts);
            return block(text.substring(0, text.length() - 1) + rest, 8 * parts);
        }
        int slash = text.indexOf('/');
        if (slash > 0) {
            String length = text.substring(slash + 1);
            return length.matches("[0-9]{1,3}")
                    ? block(text.substring(0, slash), Integer.parseInt(length))
                    : Optional.empty();
        }
        int dash = text.indexOf('-');
        if (dash < 0) {
            return number(text).map(one -> new AddressRange(one, one, bits(text)));
        }
        String from = text.substring(0, dash).strip();
        String to = text.substring(dash + 1).strip();
        String whole =
                to.matches("[0-9]{1,3}") && from.contains(".")
                        ? from.substring(0, from.lastIndexOf('.') + 1) + to
                        : to;
        Optional<BigInteger> first = number(from);
        Optional<BigInteger> last = number(whole);
        return first.isPresent()
                        && last.isPresent()
                        && bits(from) == bits(whole)
                        && first.get().compareTo(last.get()) <= 0
                ? Optional.of(new AddressRange(first.get(), last.get(), bits(from)))
                : Optional.empty();
    }

    private static Optional<AddressRange> block(String address, int length) {
        int bits = bits(address);
        if (length > bits) {
            return Optional.empty();
        }
        return number(address)
                .map(
                        number -> {
                            BigInteger size = BigInteger.ONE.shiftLeft(bits - length);
                            BigInteger first = number.subtract(number.mod(size));
                            return new AddressRange(
                                    first, first.add(size).subtract(BigInteger.ONE), bits);
                        });
    }

    /** The blocks that make up the range, the fewest there are. */
    List<AddressRange> blocks() {
        List<AddressRange> blocks = new ArrayList<>();
        BigInteger from = first;
        while (from.compareTo(last) <= 0) {
            int free = from.signum() == 0 ? bits : from.getLowestSetBit();
            int room = last.subtract(from).add(BigInteger.ONE).bitLength() - 1;
            BigInteger size = BigInteger.ONE.shiftLeft(Math.min(free, room));
            blocks.add(new AddressRange(from, from.add(size).subtract(BigInteger.ONE), bits));
            from = from.add(size);
        }
        return blocks;
    }

    /** A block as Apache takes it: the address, or the address with its length. */
    String text() {
        int length = bits - last.subtract(first).bitLength();
        return length == bits ? start() : start() + "/" + length;
    }

    String start() {
        return text(first);
    }

    String end() {
        return text(last);
    }

    private String text(BigInteger number) {
        byte[] bytes = new byte[bits / 8];
        byte[] raw = number.toByteArray();
        for (int i = 0; i < Math.min(raw.length, bytes.length); i++) {
            bytes[bytes.length - 1 - i] = raw[raw.length - 1 - i];
        }
        if (bits == 128) {
            return Ipv6.text(bytes);
        }
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<BigInteger> number(String address) {
        byte[] bytes = Address.toByteArray(address, family(address));
        return bytes == null ? Optional.empty() : Optional.of(new BigInteger(1, bytes));
    }

    private static int bits(String address) {
        return address.contains(":") ? 128 : 32;
    }

    private static int family(String address) {
        return address.contains(":") ? Address.IPv6 : Address.IPv4;
    }
}
