/** In place of `node:module` within the compiled program, all parts of which share the `require` that they are given. */
exports.createRequire = () => require;
