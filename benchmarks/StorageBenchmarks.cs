using System.Buffers;
using BenchmarkDotNet.Attributes;
using Wrapgen.Emitters.Swig;
using Wrapgen.Pipeline;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Storage;

namespace Wrapgen.Benchmarks;

/// <summary>MessagePack and SQLite with the class models of the largest module.</summary>
[MemoryDiagnoser]
public class StorageBenchmarks
{
    private const int ManyWriters = 100;

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private string _folder = "";
    private ClassModel[] _models = [];
    private ClassModel[] _changed = [];
    private byte[][] _rows = [];
    private int _round;

    [GlobalSetup]
    public void Setup()
    {
        var options = BenchmarkTree.Instance.Module with { Force = true };
        new ModuleRunner([new InterfaceEmitter()]).Run(options);
        using (var store = ModelStore.OpenForReading(options.StoreDirectory))
            _models = [.. store.ReadAll().Select(row => row.Decode())];
        _changed = [.. _models.Select(model => model with { IsAbstract = !model.IsAbstract })];
        _rows = [.. _models.Select(model => Encoded(model))];
        for (var index = 0; index < _rows.Length; index++)
            if (ClassModelCodec.Decode(_rows[index]) != _models[index])
                throw new InvalidOperationException("A model is another one after decoding.");
        _folder = Directory.CreateDirectory(Path.Combine(BenchmarkTree.Instance.Folder, "store-benchmark")).FullName;
        SaveUnchanged();
    }

    [Benchmark]
    public int Encode()
    {
        var length = 0;
        foreach (var model in _models)
        {
            _buffer.ResetWrittenCount();
            ClassModelCodec.Encode(model, _buffer);
            length += _buffer.WrittenCount;
        }
        return length;
    }

    [Benchmark]
    public int Decode()
    {
        var methods = 0;
        foreach (var row in _rows)
            methods += ClassModelCodec.Decode(row).Methods.Count;
        return methods;
    }

    /// <summary>Saves unchanged models.</summary>
    [Benchmark(Baseline = true)]
    public int SaveUnchanged() => Save("module", _models);

    /// <summary>Saves models that have all changed.</summary>
    [Benchmark]
    public int SaveChanged() => Save("module", _round++ % 2 == 0 ? _changed : _models);

    /// <summary>Reads what a stub run needs when the database has changed.</summary>
    [Benchmark]
    public int ReadHashes()
    {
        using var store = ModelStore.OpenForReading(_folder);
        return store.ReadHashes().Count;
    }

    [Benchmark]
    public int ReadAll()
    {
        using var store = ModelStore.OpenForReading(_folder);
        return store.ReadAll().Count;
    }

    /// <summary>Saves eight models from each of a hundred module runs at the same time.</summary>
    [Benchmark]
    public int HundredWriters()
    {
        var round = _round++;
        var saved = 0;
        var threads = Enumerable
            .Range(0, ManyWriters)
            .Select(writer => new Thread(() =>
            {
                var name = $"writer{writer}";
                var models = _models
                    .Take(8)
                    .Select(model => model with { SubmoduleName = name, HasSuperclass = round % 2 == 0 });
                Interlocked.Add(ref saved, Save(name, [.. models]));
            }))
            .ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return saved;
    }

    private int Save(string module, ClassModel[] models)
    {
        using var store = ModelStore.Open(_folder);
        return store.Save(new ModuleRows(module, _folder, [Rows(module, models)], []));
    }

    private static SubmoduleRows Rows(string module, ClassModel[] models) =>
        SubmoduleRows.Of(module, models, new TypedSubmodule { Submodule = models[0].SubmoduleName });

    private byte[] Encoded(ClassModel model)
    {
        _buffer.ResetWrittenCount();
        ClassModelCodec.Encode(model, _buffer);
        return _buffer.WrittenSpan.ToArray();
    }
}
