namespace Wrapgen.Caching.Commands;

/// <summary>
/// A command: the program, its arguments, and what a prefix <c>env VAR=…</c> or <c>cmake -E env VAR=…</c> changes in the
/// environment.
/// </summary>
internal sealed class Invocation
{
    private readonly Dictionary<string, string?> _changes = new(StringComparer.Ordinal);
    private bool _clearsEnvironment;

    private Invocation(IReadOnlyList<string> command) => Command = command;

    /// <summary>The whole command, as it runs.</summary>
    public IReadOnlyList<string> Command { get; }

    /// <summary>The position of the program in <see cref="Command"/>.</summary>
    public int ProgramIndex { get; private set; }

    public string Program => Command[ProgramIndex];

    public IEnumerable<string> Arguments => Command.Skip(ProgramIndex + 1);

    /// <summary>The command with other arguments after the program.</summary>
    public IReadOnlyList<string> With(IEnumerable<string> arguments) =>
        [.. Command.Take(ProgramIndex + 1), .. arguments];

    /// <summary>
    /// Reads a command; null when it has no program, or an <c>env</c> prefix that the cache does not understand.
    /// </summary>
    public static Invocation? Parse(IReadOnlyList<string> command)
    {
        var invocation = new Invocation(command);
        var index = 0;
        if (command.Count == 0)
            return null;
        var name = Path.GetFileNameWithoutExtension(command[0]);
        if (name == "env")
            index = 1;
        else if (name == "cmake" && command.Count > 2 && command[1] == "-E" && command[2] == "env")
            index = 3;
        if (index > 0)
            index = invocation.ReadEnvironment(index);
        if (index < 0 || index >= command.Count)
            return null;
        invocation.ProgramIndex = index;
        return invocation;
    }

    /// <summary>A variable as the program will see it.</summary>
    public string? Variable(string name)
    {
        if (_changes.TryGetValue(name, out var value))
            return value;
        return _clearsEnvironment ? null : Environment.GetEnvironmentVariable(name);
    }

    /// <summary>Applies the environment of the command to a child process that is started without its prefix.</summary>
    public void Apply(IDictionary<string, string?> environment)
    {
        if (_clearsEnvironment)
            environment.Clear();
        foreach (var (name, value) in _changes)
        {
            if (value is null)
                environment.Remove(name);
            else
                environment[name] = value;
        }
    }

    private int ReadEnvironment(int index)
    {
        for (; index < Command.Count; index++)
        {
            var argument = Command[index];
            if (argument == "--")
                return index + 1;
            if (argument is "-i" or "-" or "--ignore-environment")
                _clearsEnvironment = true;
            else if (argument.StartsWith("--unset=", StringComparison.Ordinal))
                _changes[argument["--unset=".Length..]] = null;
            else if (argument is "-u" or "--unset" && index + 1 < Command.Count)
                _changes[Command[++index]] = null;
            else if (argument.StartsWith('-'))
                return -1;
            else if (argument.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
                _changes[argument[..equals]] = argument[(equals + 1)..];
            else
                return index;
        }
        return -1;
    }
}
