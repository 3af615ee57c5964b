namespace Wrapgen.Pipeline.Building;

/// <summary>Receives the progress of a build, on the thread that runs the build.</summary>
public interface IBuildObserver
{
    /// <summary>A module run starts.</summary>
    void Started(string module);

    /// <summary>A module has ended, failed, or will not be run.</summary>
    void Ended(ModuleOutcome outcome);
}
