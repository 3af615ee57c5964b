namespace Wrapgen.Cli.Tests;

/// <summary>Compares transcripts with what is recorded.</summary>
internal static class TranscriptAssert
{
    /// <summary>Adds a command that must end with this exit code.</summary>
    public static Transcript Run(this Transcript transcript, int exitCode, params IEnumerable<string> arguments)
    {
        string[] command = [.. arguments];
        var result = CommandLine.Run(command);
        Assert.True(result.ExitCode == exitCode, $"{string.Join(' ', command)}: {result}");
        return transcript.Add(command, result);
    }

    public static void IsRecorded(this Transcript transcript) =>
        Assert.Equal(transcript.Recorded(), transcript.ToString());
}
