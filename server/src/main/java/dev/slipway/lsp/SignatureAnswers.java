package dev.slipway.lsp;

import dev.slipway.analysis.SignatureHelp;
import dev.slipway.analysis.SignatureHelp.Parameter;
import dev.slipway.analysis.SignatureHelp.Signature;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Tuple;

/** Signature help. */
final class SignatureAnswers {
    static Object signatureHelp(Params params, View view) {
        SignatureHelp help = view.analysis().signatureHelp(view.offset(params)).orElse(null);
        return help == null
                ? null
                : new org.eclipse.lsp4j.SignatureHelp(
                        help.signatures().stream()
                                .map(it -> signature(it, view))
                                .toList(),
                        0,
                        help.activeParameter());
    }

    private static SignatureInformation signature(Signature signature, View view) {
        SignatureInformation information = new SignatureInformation(signature.label());
        signature.documentation().ifPresent(it -> information.setDocumentation(markup(it, view)));
        information.setParameters(signature.parameters().stream()
                .map(it -> parameter(signature, it, view))
                .toList());
        return information;
    }

    private static ParameterInformation parameter(Signature signature, Parameter parameter, View view) {
        ParameterInformation information = new ParameterInformation();
        // A client that takes no offsets looks for the text.
        if (view.client().can(Capability.PARAMETER_OFFSETS)) {
            information.setLabel(Either.forRight(
                    Tuple.two(parameter.span().start(), parameter.span().end())));
        } else {
            information.setLabel(Either.forLeft(parameter.span().in(signature.label())));
        }
        parameter.documentation().ifPresent(it -> information.setDocumentation(markup(it, view)));
        return information;
    }

    private static MarkupContent markup(String markdown, View view) {
        return ToProtocol.markup(markdown, view.client().can(Capability.MARKDOWN_SIGNATURE));
    }

    private SignatureAnswers() {}
}
