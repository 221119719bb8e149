package dev.slipway.analysis;

import dev.slipway.analysis.SignatureHelp.Parameter;
import dev.slipway.analysis.SignatureHelp.Signature;
import dev.slipway.analysis.signature.Signatures;
import dev.slipway.fixtures.Fixtures;
import dev.slipway.fixtures.Fixtures.Fixture;
import dev.slipway.text.TextSpan;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The forms at the cursor, one line each; the part that is being typed stands in guillemets. */
class SignatureFixtureTest {
    @TestFactory
    Stream<DynamicTest> signatures() {
        return Fixtures.in("signature", ".signature", SignatureFixtureTest::signatures);
    }

    private static String signatures(Fixture fixture) {
        Optional<SignatureHelp> help =
                Signatures.at(Subjects.of(fixture), fixture.marked().cursor());
        return help.map(it -> it.signatures().stream()
                        .map(signature -> line(signature, it.activeParameter()))
                        .collect(Collectors.joining()))
                .orElse("nothing\n");
    }

    private static String line(Signature signature, int active) {
        String label = signature.label();
        if (active >= signature.parameters().size()) {
            return label + "\n";
        }
        Parameter parameter = signature.parameters().get(active);
        TextSpan span = parameter.span();
        return label.substring(0, span.start()) + "«" + span.in(label) + "»" + label.substring(span.end()) + "\n";
    }
}
