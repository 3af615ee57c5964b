namespace Wrapgen.Pipeline.Parsing;

/// <summary>The attributes of the start tag of a type element.</summary>
internal readonly record struct TypeTag
{
    public Slice Name { get; init; }

    public Slice Max { get; init; }

    public int Type { get; init; }

    public int BaseType { get; init; }

    public int Returns { get; init; }

    /// <summary>A flag of a cv-qualified type counts if it is present, with any value.</summary>
    public bool HasConst { get; init; }

    public bool HasVolatile { get; init; }

    public bool HasRestrict { get; init; }

    /// <summary>The flag of a member function type counts when its value is not empty.</summary>
    public bool IsConst { get; init; }

    public static unsafe TypeTag Read(byte* data, int offset, IdMap ids)
    {
        var tag = new TypeTag
        {
            Type = IdMap.None,
            BaseType = IdMap.None,
            Returns = IdMap.None,
        };
        var cursor = new ElementCursor(data, offset);
        while (cursor.Next())
        {
            if (cursor.Name.SequenceEqual("type"u8))
                tag = tag with { Type = ids.HandleOf(cursor.Value) };
            else if (cursor.Name.SequenceEqual("basetype"u8))
                tag = tag with { BaseType = ids.HandleOf(cursor.Value) };
            else if (cursor.Name.SequenceEqual("returns"u8))
                tag = tag with { Returns = ids.HandleOf(cursor.Value) };
            else if (cursor.Name.SequenceEqual("name"u8))
                tag = tag with { Name = cursor.ValueSlice };
            else if (cursor.Name.SequenceEqual("max"u8))
                tag = tag with { Max = cursor.ValueSlice };
            else if (cursor.Name.SequenceEqual("const"u8))
                tag = tag with { HasConst = true, IsConst = cursor.Value.Length > 0 };
            else if (cursor.Name.SequenceEqual("volatile"u8))
                tag = tag with { HasVolatile = true };
            else if (cursor.Name.SequenceEqual("restrict"u8))
                tag = tag with { HasRestrict = true };
        }
        return tag;
    }
}
