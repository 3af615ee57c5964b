namespace Wrapgen.Testing;

/// <summary>A module of small submodules in a temporary folder, and the command line that runs it.</summary>
public sealed class SmallModule : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _submodules = [];

    public SmallModule(string name = "Small")
    {
        Name = name;
        Mdx = _folder.Write(Path.Combine("typedefs", name + ".mdx"), "% a module of a test\n");
        Directory.CreateDirectory(_folder["lib", "castxml_inputs"]);
    }

    public string Name { get; }

    public string Mdx { get; }

    public string Interfaces => _folder["typedefs"];

    public string Library => _folder["lib"];

    public string Store => _folder["store"];

    public string Stubs => _folder["stubs"];

    public string Stamp => _folder["store", Name + ".stamp"];

    public string SnakeCase => _folder[Name + "_snake_case.py"];

    public string this[string path] => _folder[path];

    /// <summary>A module of two submodules; the second one uses the first, and has a functional interface.</summary>
    public static SmallModule Example()
    {
        var first = new CastXmlText();
        var size = first.Class("Size<2>");
        first.Wrap("itkSize2", size);
        first.Method(size, "Fill", "void", "", "long unsigned int|value|0");
        first.Declare("Constructor", "Size", "", size);
        var second = new CastXmlText();
        var root = second.Class("ProcessObject");
        var filter = second.Class("Filter<float, 2>", $"bases=\"{root}\"");
        second.Wrap("itkFilterF2", filter);
        second.Wrap("itkProcessObject", root);
        second.Method(filter, "SetRadius", "void", "virtual=\"1\"", $"& const {second.Class("Size<2>")}|radius");
        second.Method(filter, "GetRadius", "& const Size<2>", "const=\"1\"");
        second.Method(filter, "New", "* _" + filter[1..], "static=\"1\"");
        return new SmallModule().Add("itkSize", first).Add("itkFilter", second);
    }

    /// <summary>Lists a submodule in the master index and writes its inputs.</summary>
    public SmallModule Add(string submodule, CastXmlText xml)
    {
        File.AppendAllText(Mdx, submodule + ".idx\n");
        File.WriteAllText(Xml(submodule), xml.ToString());
        File.WriteAllText(
            Path.Combine(Library, "castxml_inputs", submodule + "SwigInterface.h.in"),
            $"#include \"{submodule}.h\"\n"
        );
        _submodules.Add(submodule);
        return this;
    }

    public string Xml(string submodule) => Path.Combine(Library, "castxml_inputs", submodule + ".xml");

    public string Interface(string file) => Path.Combine(Interfaces, file);

    /// <summary>The command line of a run, without the program.</summary>
    public IReadOnlyList<string> Arguments(params IEnumerable<string> more) =>
        [
            "module",
            "--mdx",
            Mdx,
            "--interface-output-dir",
            Interfaces,
            "--library-output-dir",
            Library,
            "--submodule-order",
            string.Join(';', _submodules),
            "--snake-case-file",
            SnakeCase,
            "--pyi_dir",
            Stubs,
            "--pkl_dir",
            Store,
            "--pkl_stamp",
            Stamp,
            .. more,
        ];

    /// <summary>Every file that runs write, except the database and records, by its path in the folder.</summary>
    public SortedDictionary<string, string> Products() =>
        new(
            Directory
                .EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)
                .Where(path =>
                    !path.StartsWith(Library, StringComparison.Ordinal)
                    && path != Mdx
                    && !path.Contains(".db", StringComparison.Ordinal)
                    && !path.EndsWith(".state", StringComparison.Ordinal)
                )
                .ToDictionary(path => Path.GetRelativePath(_folder.Path, path), File.ReadAllText),
            StringComparer.Ordinal
        );

    public void Dispose() => _folder.Dispose();
}
