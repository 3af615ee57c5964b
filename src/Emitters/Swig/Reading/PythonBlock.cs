namespace Wrapgen.Emitters.Swig.Reading;

/// <summary>Reads what a block of Python defines at its outermost level. No code is run.</summary>
internal static class PythonBlock
{
    /// <summary>What the block defines; of several definitions of a name, the last counts.</summary>
    public static List<PythonMember> Read(string text) => Read(PythonLine.Split(text));

    private static List<PythonMember> Read(List<PythonLine> lines)
    {
        var members = new List<PythonMember>();
        if (lines.Count == 0)
            return members;
        var indentation = lines[0].Indentation;
        var decorators = new List<string>();
        for (var index = 0; index < lines.Count; )
        {
            var end = index + 1;
            while (end < lines.Count && (lines[end].Continues || lines[end].Indentation > indentation))
                end++;
            if (lines[index].Text.StartsWith('@'))
                decorators.Add(lines[index].Text[1..].Trim());
            else
            {
                if (Definition(lines, index, end, decorators) is { } member)
                    Put(members, member);
                decorators.Clear();
            }
            index = end;
        }
        return members;
    }

    private static PythonMember? Definition(List<PythonLine> lines, int start, int end, List<string> decorators)
    {
        var body = start + 1;
        while (body < end && lines[body].Continues)
            body++;
        var head = string.Join(' ', lines.GetRange(start, body - start).Select(line => line.Text));
        var inner = lines.GetRange(body, end - body);
        if (head.StartsWith("async def ", StringComparison.Ordinal))
            head = head["async ".Length..];
        return head.StartsWith("def ", StringComparison.Ordinal) ? Function(head["def ".Length..], inner, decorators)
            : head.StartsWith("class ", StringComparison.Ordinal) ? Class(head["class ".Length..], inner)
            : Variable(head);
    }

    private static PythonMember? Function(string head, List<PythonLine> body, List<string> decorators)
    {
        var scanner = new SwigScanner(head);
        var name = scanner.TakeIdentifier();
        scanner.SkipBlank();
        if (name.Length == 0 || !scanner.TryTakeGroup('(', ')', out var parameters))
            return null;
        var rest = head[scanner.Position..];
        var arrow = rest.IndexOf("->", StringComparison.Ordinal);
        var colon = rest.LastIndexOf(':');
        return new PythonMember(name, KindOf(decorators))
        {
            Parameters = [.. ArgumentList.Split(parameters, anglesAreBrackets: false).Select(Parameter)],
            Annotation = arrow >= 0 && colon > arrow ? rest[(arrow + 2)..colon].Trim() : null,
            HasResult =
                HasResult(rest[(colon + 1)..].Trim()) || body.Exists(line => !line.Continues && HasResult(line.Text)),
        };
    }

    private static bool HasResult(string line) =>
        (line.StartsWith("return ", StringComparison.Ordinal) && line != "return None")
        || line.StartsWith("return(", StringComparison.Ordinal)
        || line.StartsWith("yield", StringComparison.Ordinal)
        || line.Contains(": return ", StringComparison.Ordinal);

    private static PythonMemberKind KindOf(List<string> decorators) =>
        decorators.Contains("staticmethod") ? PythonMemberKind.StaticMethod
        : decorators.Contains("classmethod") ? PythonMemberKind.ClassMethod
        : decorators.Contains("property") ? PythonMemberKind.Property
        // The setter of a property does not make it another member.
        : decorators.Exists(decorator => decorator.EndsWith(".setter", StringComparison.Ordinal))
            ? PythonMemberKind.Property
        : PythonMemberKind.Function;

    private static PythonMember? Class(string head, List<PythonLine> body)
    {
        var scanner = new SwigScanner(head);
        var name = scanner.TakeIdentifier();
        if (name.Length == 0)
            return null;
        return new PythonMember(name, PythonMemberKind.Class)
        {
            Bases = scanner.TryTakeGroup('(', ')', out var bases)
                ? ArgumentList.Split(bases, anglesAreBrackets: false)
                : [],
            Members = Read(body),
        };
    }

    /// <summary><c>name = value</c> and <c>name: annotation = value</c>.</summary>
    private static PythonMember? Variable(string line)
    {
        var scanner = new SwigScanner(line);
        var name = scanner.TakeIdentifier();
        var rest = line[scanner.Position..].TrimStart();
        if (name.Length == 0 || rest.Length == 0)
            return null;
        var equals = rest.IndexOf('=', StringComparison.Ordinal);
        if (rest[0] == ':')
            return new PythonMember(name, PythonMemberKind.Variable)
            {
                Annotation = (equals < 0 ? rest[1..] : rest[1..equals]).Trim(),
            };
        if (equals != 0 || rest.StartsWith("==", StringComparison.Ordinal))
            return null;
        var value = rest[1..].Trim();
        return new PythonMember(
            name,
            value.StartsWith("staticmethod(", StringComparison.Ordinal) ? PythonMemberKind.StaticMethod
                : value.StartsWith("classmethod(", StringComparison.Ordinal) ? PythonMemberKind.ClassMethod
                : value.StartsWith("property(", StringComparison.Ordinal) ? PythonMemberKind.Property
                : PythonMemberKind.Variable
        )
        {
            Value = value,
        };
    }

    private static PythonParameter Parameter(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var declared = equals < 0 ? text : text[..equals].TrimEnd();
        var colon = declared.IndexOf(':', StringComparison.Ordinal);
        return new PythonParameter(
            colon < 0 ? declared : declared[..colon].TrimEnd(),
            colon < 0 ? null : declared[(colon + 1)..].Trim(),
            equals < 0 ? null : text[(equals + 1)..].Trim()
        );
    }

    /// <summary>
    /// Adds a member, or replaces the one of its name. <c>f = staticmethod(f)</c> keeps the parameters of <c>f</c>.
    /// </summary>
    private static void Put(List<PythonMember> members, PythonMember member)
    {
        var index = members.FindIndex(known => known.Name == member.Name);
        if (index < 0)
            members.Add(member);
        else if (member is { Kind: PythonMemberKind.StaticMethod or PythonMemberKind.ClassMethod, Parameters.Count: 0 })
            members[index] = members[index] with { Kind = member.Kind };
        else if (member.Kind != PythonMemberKind.Property || members[index].Kind != PythonMemberKind.Property)
            members[index] = member;
    }
}
