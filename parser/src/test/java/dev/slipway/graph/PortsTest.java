package dev.slipway.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arguments of EXPOSE and what they expose. */
class PortsTest {
    @ParameterizedTest
    @CsvSource({
        "80,80/tcp",
        "53/udp,53/udp",
        "53/UDP,53/udp",
        "80/,80/tcp",
        "80/tcp/udp,80/tcp",
        "81:80/udp/,80/udp",
        "0,0/tcp",
        "65535/sctp,65535/sctp",
        "90-92/udp,90/udp 91/udp 92/udp",
        "8080:80,80/tcp",
        "8000-8010:80,80/tcp",
        "1-3:4-6,4/tcp 5/tcp 6/tcp",
        "127.0.0.1:8080:80,80/tcp",
        "127.0.0.1::80,80/tcp",
        "::1:81:80,80/tcp",
        "[::1]:81:80/udp,80/udp",
        "2001:db8:0:1::5:81:80,80/tcp",
        "[2001:db8::ffff:10.0.0.1]::80,80/tcp",
    })
    void exposes(String written, String expected) {
        assertEquals(Optional.empty(), Ports.problem(written));
        assertEquals(expected, String.join(" ", Ports.exposed(written)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "abc;`abc` is no port: a number up to 65535, or a range that goes up",
                "65536;`65536` is no port: a number up to 65535, or a range that goes up",
                "99999999999999999999;`99999999999999999999` is no port: a number up to 65535, or a range that goes up",
                "92-90;`92-90` is no port: a number up to 65535, or a range that goes up",
                "1-2-3;`1-2-3` is no port: a number up to 65535, or a range that goes up",
                "-80;`-80` is no port: a number up to 65535, or a range that goes up",
                "/tcp;a port is missing",
                "80:;a port is missing",
                "80/foo;`foo` is no protocol: tcp, udp or sctp",
                "80/foo/tcp;`foo` is no protocol: tcp, udp or sctp",
                "localhost:1:2;`localhost` is no IP address",
                "256.0.0.1:1:2;`256.0.0.1` is no IP address",
                "1.2.3:1:2;`1.2.3` is no IP address",
                "[:::1]:1:2;`[:::1]` is no IP address",
                "1:2:3:4:5;`1:2:3` is no IP address",
                "x:80;`x` is no port of the host",
                "1-3:4-5;the ranges 1-3 and 4-5 differ in length",
            })
    void refuses(String written, String expected) {
        assertEquals(Optional.of(expected), Ports.problem(written));
        assertEquals(0, Ports.exposed(written).size());
    }
}
