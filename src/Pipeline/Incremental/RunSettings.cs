using System.Globalization;
using System.Text;
using Wrapgen.Pipeline.CastXmlCache.Files;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Profiles;

namespace Wrapgen.Pipeline.Incremental;

/// <summary>Everything besides files that a module run's output follows from, as one hash.</summary>
internal static class RunSettings
{
    public static UInt128 HashOf(ModuleOptions options, IEnumerable<IModuleEmitter> emitters)
    {
        var text = new StringBuilder();
        void Add(params IEnumerable<string?> values)
        {
            foreach (var value in values) text.Append(value).Append('\0');
            text.Append('\u0001');
        }

        Add(ProgramStamps());
        Add(emitters.Select(emitter => emitter.GetType().FullName));
        Add(options.MdxFiles);
        Add(options.InterfaceDirectory, options.LibraryDirectory, options.StoreDirectory, options.SnakeCaseFile, options.Stamp);
        Add(options.SubmoduleOrder);
        Add(options.Imports);
        Add(options.SwigIncludes);
        Add(options.Warnings.Disabled.Order().Select(number => number.ToString(CultureInfo.InvariantCulture)));
        Add(options.Warnings.DisabledAccess.Order(StringComparer.Ordinal));
        Add(options.Warnings.KeepRepeated ? "repeated" : "once");
        // The built-in profile is part of the program; anything else is told by its content.
        Add(ReferenceEquals(options.Profile, WrappingProfile.Itk) ? options.Profile.Name : ProfileFile.ToJson(options.Profile));
        return FileFingerprint.HashOf(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>Another build of the program may write other text.</summary>
    private static IEnumerable<string> ProgramStamps()
    {
        var program = Environment.ProcessPath;
        var library = Path.Combine(AppContext.BaseDirectory, "Wrapgen.Pipeline.dll");
        var emitters = Path.Combine(AppContext.BaseDirectory, "Wrapgen.Emitters.dll");
        return new[] { program, library, emitters }.OfType<string>().Select(path =>
        {
            var stamp = FileStamp.Of(path);
            return string.Create(CultureInfo.InvariantCulture, $"{path} {stamp.Size} {stamp.Modified}");
        });
    }
}
