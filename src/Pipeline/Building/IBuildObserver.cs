namespace Wrapgen.Pipeline.Building;

/// <summary>Is told of a build's progress, by the thread that runs the build.</summary>
public interface IBuildObserver
{
    /// <summary>A module run begins.</summary>
    void Started(string module);

    /// <summary>A module is through, failed, or will not be run.</summary>
    void Ended(ModuleOutcome outcome);
}
