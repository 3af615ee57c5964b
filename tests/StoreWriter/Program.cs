using System.Globalization;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.StoreWriter;

// A process that writes to a store.
// golden GOLDEN DIRECTORY: see GoldenStore.
// STORE MODULE ROWS ROUNDS: for tests that kill one or run many. Round R stores ROWS models that all carry the method
// "RoundR", and then prints R.
if (args is ["golden", var golden, var target])
{
    GoldenStore.Create(golden, target);
    return 0;
}
var (directory, module) = (args[0], args[1]);
var (rows, rounds) = (
    int.Parse(args[2], CultureInfo.InvariantCulture),
    int.Parse(args[3], CultureInfo.InvariantCulture)
);
try
{
    for (var round = 1; round <= rounds; round++)
    {
        var method = new MethodModel(
            "Round" + round.ToString(CultureInfo.InvariantCulture),
            [new OverloadModel([], "int", IsStatic: false)]
        );
        var models =
            from row in Enumerable.Range(0, rows)
            select new ClassModel
            {
                ClassName = "Class" + row.ToString("D4", CultureInfo.InvariantCulture),
                SubmoduleName = module,
                Methods = [method],
            };
        using var store = ModelStore.Open(directory);
        store.SaveModule(module, [.. models]);
        Console.WriteLine(round);
    }
    return 0;
}
catch (WrapgenException failure)
{
    Console.Error.WriteLine(failure.Diagnostic);
    return 1;
}
