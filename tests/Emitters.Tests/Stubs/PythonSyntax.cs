namespace Wrapgen.Emitters.Tests.Stubs;

/// <summary>Feeds stubs to Python's own parser.</summary>
internal static class PythonSyntax
{
    // Parses each file, and each annotation again as an expression of its own.
    private const string Program = """
        import ast, pathlib, sys
        count, known = 0, set()
        for path in map(pathlib.Path, pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").split("\n")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
                if isinstance(node, ast.FunctionDef):
                    given = [item.annotation for item in ast.walk(node.args) if isinstance(item, ast.arg)]
                    for hint in map(ast.unparse, filter(None, [*given, node.returns])):
                        if hint not in known:
                            ast.parse(hint, mode="eval")
                            known.add(hint)
                        count += 1
        print(count)
        """;

    /// <summary>Fails if a file is no valid Python.</summary>
    /// <returns>Number of hints in the files.</returns>
    public static int AssertValid(string folder, params IEnumerable<string> files)
    {
        var script = Path.Combine(folder, "parse-stubs.py");
        File.WriteAllText(script, Program);
        var list = Path.Combine(folder, "parse-stubs.txt");
        File.WriteAllText(list, string.Join('\n', files.Select(file => Path.Combine(folder, file))));
        var result = Tool.Run(["python3", script, list], folder);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return int.Parse(result.Output, System.Globalization.CultureInfo.InvariantCulture);
    }
}
