// n8n loads the files named under "n8n" in package.json; the package itself exports nothing.
module.exports = {};
