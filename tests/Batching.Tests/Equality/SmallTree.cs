using System.Text.Json;
using Wrapgen.Batching.Results;
using Wrapgen.Caching.Entries;
using Wrapgen.Caching.Running;
using Wrapgen.Caching.Settings;

namespace Wrapgen.Batching.Tests.Equality;

/// <summary>
/// Five units and four headers whose lines can be switched on and off, for the real castxml. Each line is one that makes
/// castxml write something else for a unit when other units are there, or that decides who includes whom.
/// </summary>
internal sealed class SmallTree : IDisposable, IToolConsole, IBatchObserver
{
    private static readonly (string File, string Always, string[] Lines, string End)[] Texts =
    [
        (
            "shape.h",
            "#ifndef shape_h\n#define shape_h\ntemplate <typename T> class Shape {\npublic:\n  T value;\n  void Draw(T t = T());\n",
            [
                "  template <typename U> Shape(Shape<U> const &) {}\n  Shape() {}",
                "  template <typename U> void Add(U) {}",
                "  virtual void Paint();",
                "  virtual ~Shape();",
                "  int sides, corners;",
                "#ifdef SHAPE_MODE\n  void InMode();\n#endif",
                "  Shape & operator=(Shape const &);",
            ],
            "};\n#endif\n"
        ),
        (
            "circle.h",
            "#ifndef circle_h\n#define circle_h\n#include \"shape.h\"\nclass Circle : public Shape<double> {\npublic:\n  double Radius() const;\n",
            [
                "  using Shape<double>::Draw;",
                "  void Paint();",
                "  void Grow() { Shape<double> a; Shape<double> b(a); b = a; Add(1); Add(2.0); }\n  template <typename V> void Add(V) {}",
                "  Circle(int);",
                "  Circle(Circle const &);",
            ],
            "};\n#endif\n"
        ),
        (
            "mode.h",
            "#pragma once\n",
            [
                "#define SHAPE_MODE 1",
                "#include \"circle.h\"",
                "inline void Use(int sides) { (void)sides; }",
                "#undef SHAPE_MODE",
            ],
            "class Mode { int m; };\n"
        ),
        (
            "box.h",
            "#ifndef box_h\n#define box_h\n#include \"shape.h\"\n",
            [
                "#include \"mode.h\"",
                "inline void Convert() { Shape<int> a; Shape<double> b; b = b; a = a; }",
                "inline Shape<double> Make() { return Shape<double>(); }",
            ],
            "class Box { public: Shape<int> Inner(); void Take(Shape<double> const &); };\n#endif\n"
        ),
    ];

    private static readonly (string Name, string Include, string Class)[] Sources =
    [
        ("shapeD", "shape.h", "Shape<double>"),
        ("mode", "mode.h", "Mode"),
        ("circle", "circle.h", "Circle"),
        ("box", "box.h", "Box"),
        ("shapeI", "shape.h", "Shape<int>"),
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly HashSet<int> _lines = [];

    public SmallTree()
    {
        foreach (var (name, include, type) in Sources)
            _folder.Write(
                name + ".cxx",
                $"#include \"{include}\"\nnamespace _wrapping_ {{ namespace wrappers {{ typedef {type} {name}; }} }}\n"
            );
        for (var header = 0; header < Texts.Length; header++)
            Write(header);
    }

    public static int LineCount { get; } = Texts.Sum(text => text.Lines.Length);

    public static int Count => Sources.Length;

    public static string NameOf(int unit) => Sources[unit].Name;

    /// <summary>Switches a line on or off.</summary>
    public void Switch(int line)
    {
        if (!_lines.Add(line))
            _lines.Remove(line);
        var header = 0;
        for (var first = 0; line >= first + Texts[header].Lines.Length; header++)
            first += Texts[header].Lines.Length;
        Write(header);
    }

    /// <summary>The lines that are on.</summary>
    public string State => string.Join(' ', _lines.Order());

    public byte[] Xml(string kind, int unit) => File.ReadAllBytes(PathOf(kind, unit));

    public string PathOf(string kind, int unit) => _folder[kind, Sources[unit].Name + ".xml"];

    public void DeleteOutputs(string kind)
    {
        for (var unit = 0; unit < Count; unit++)
            File.Delete(PathOf(kind, unit));
    }

    /// <summary>Runs all units.</summary>
    /// <param name="kind">The folder that receives their XML.</param>
    /// <param name="isBatching">False for one castxml each, with a cache of their own.</param>
    public BatchSummary Run(string kind, bool isBatching)
    {
        Directory.CreateDirectory(_folder[kind]);
        var entries = Sources.Select(source => new
        {
            directory = _folder.Path,
            command = $"castxml -o {_folder[kind, source.Name]}.xml --castxml-output=1 --castxml-start _wrapping_ --castxml-cc-gnu c++ -w {_folder[source.Name]}.cxx",
        });
        var file = _folder.Write(kind + ".json", JsonSerializer.Serialize(entries));
        var cache = new CacheSettings { Roots = [_folder[kind, "cache"]] };
        return new BatchRun(new BatchOptions { Jobs = 2, IsBatching = isBatching }, cache, this).Run(
            file,
            this,
            TestContext.Current.CancellationToken
        );
    }

    public void Write(StandardStream stream, ReadOnlySpan<byte> bytes) { }

    public void Read(int units) { }

    public void Started(string run) { }

    public void Ended(string run, int units, TimeSpan elapsed) { }

    public void Dispose() => _folder.Dispose();

    private void Write(int header)
    {
        var first = Texts.Take(header).Sum(text => text.Lines.Length);
        var (file, always, lines, end) = Texts[header];
        var on = lines.Where((_, i) => _lines.Contains(first + i));
        _folder.Write(file, always + string.Concat(on.Select(line => line + "\n")) + end);
    }
}
