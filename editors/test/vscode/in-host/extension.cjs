// The tests need an extension under development to be loaded with; the extension under test is the installed package.
exports.activate = () => undefined;
