package dev.slipway.lsp;

import java.util.Optional;

/** What a client may be able to do, and where its {@code initialize} says so. A new one is a line here. */
enum Capability {
    MARKDOWN_HOVER("textDocument.hover.contentFormat", "markdown"),
    MARKDOWN_COMPLETION("textDocument.completion.completionItem.documentationFormat", "markdown"),
    SNIPPETS("textDocument.completion.completionItem.snippetSupport"),
    DEPRECATED_TAG("textDocument.completion.completionItem.tagSupport.valueSet", "1"),
    DEPRECATED_FLAG("textDocument.completion.completionItem.deprecatedSupport"),
    RESOLVES_DOCUMENTATION("textDocument.completion.completionItem.resolveSupport.properties", "documentation"),
    MARKDOWN_SIGNATURE("textDocument.signatureHelp.signatureInformation.documentationFormat", "markdown"),
    PARAMETER_OFFSETS("textDocument.signatureHelp.signatureInformation.parameterInformation.labelOffsetSupport"),
    PREFERRED_CODE_ACTION("textDocument.codeAction.isPreferredSupport"),
    DISABLED_CODE_ACTION("textDocument.codeAction.disabledSupport"),
    CODE_ACTION_DATA("textDocument.codeAction.dataSupport"),
    RESOLVES_EDIT("textDocument.codeAction.resolveSupport.properties", "edit"),
    HONORS_CHANGE_ANNOTATIONS("textDocument.codeAction.honorsChangeAnnotations"),
    DOCUMENT_CHANGES("workspace.workspaceEdit.documentChanges"),
    CREATES_FILES("workspace.workspaceEdit.resourceOperations", "create"),
    CHANGE_ANNOTATIONS("workspace.workspaceEdit.changeAnnotationSupport"),
    RELATED_INFORMATION("textDocument.publishDiagnostics.relatedInformation"),
    CODE_DESCRIPTION("textDocument.publishDiagnostics.codeDescriptionSupport"),
    DIAGNOSTIC_DATA("textDocument.publishDiagnostics.dataSupport"),
    DEFINITION_LINKS("textDocument.definition.linkSupport"),
    DECLARATION_LINKS("textDocument.declaration.linkSupport"),
    PREPARES_RENAME("textDocument.rename.prepareSupport"),
    SYMBOL_TREE("textDocument.documentSymbol.hierarchicalDocumentSymbolSupport"),
    SYMBOL_TAGS("textDocument.documentSymbol.tagSupport.valueSet", "1"),
    LINE_FOLDING_ONLY("textDocument.foldingRange.lineFoldingOnly"),
    LINK_TOOLTIPS("textDocument.documentLink.tooltipSupport"),
    PULL_DIAGNOSTICS("textDocument.diagnostic"),
    REFRESH_DIAGNOSTICS("workspace.diagnostics.refreshSupport"),
    REFRESH_HINTS("workspace.inlayHint.refreshSupport"),
    REFRESH_LENSES("workspace.codeLens.refreshSupport"),
    PUSHED_TAGS("textDocument.publishDiagnostics.tagSupport.valueSet", "2"),
    PULLED_TAGS("textDocument.diagnostic.tagSupport.valueSet", "2"),
    SHOWS_PROGRESS("window.workDoneProgress"),
    CONFIGURATION("workspace.configuration"),
    REGISTERS_WATCHERS("workspace.didChangeWatchedFiles.dynamicRegistration"),
    REGISTERS_CONFIGURATION("workspace.didChangeConfiguration.dynamicRegistration");

    private final String path;
    private final Optional<String> value;

    Capability(String path) {
        this.path = path;
        this.value = Optional.empty();
    }

    /** A capability that is a list with {@code value} in it. */
    Capability(String path, String value) {
        this.path = path;
        this.value = Optional.of(value);
    }

    /** Where it stands below {@code capabilities}, names separated by dots. */
    String path() {
        return path;
    }

    /** What the list at {@link #path()} must hold; empty for what is true or an object there. */
    Optional<String> value() {
        return value;
    }
}
