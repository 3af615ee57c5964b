using System.Globalization;

namespace Wrapgen.Pipeline.Incremental;

/// <summary>Everything besides files that a module run's output follows from, as one hash.</summary>
internal static class RunSettings
{
    public static UInt128 HashOf(ModuleOptions options, IEnumerable<IModuleEmitter> emitters)
    {
        var settings = new SettingsHash();
        settings.Add(emitters.Select(emitter => emitter.GetType().FullName));
        settings.Add(options.MdxFiles);
        settings.Add(
            options.InterfaceDirectory,
            options.LibraryDirectory,
            options.StoreDirectory,
            options.SnakeCaseFile,
            options.Stamp
        );
        settings.Add(options.SubmoduleOrder);
        settings.Add(options.Imports);
        settings.Add(options.SwigIncludes);
        settings.Add(options.Warnings.Disabled.Order().Select(number => number.ToString(CultureInfo.InvariantCulture)));
        settings.Add(options.Warnings.DisabledAccess.Order(StringComparer.Ordinal));
        settings.Add(options.Warnings.KeepRepeated ? "repeated" : "once");
        settings.Add(options.Profile);
        return settings.Value;
    }
}
