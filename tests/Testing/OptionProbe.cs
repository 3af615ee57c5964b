using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Wrapgen.Testing;

/// <summary>
/// Changes every option of an options record, one after the other, and checks that the key of a run changes too. An
/// option that does not change the key must say why with <c>[NotInRunKey]</c>.
/// </summary>
public static class OptionProbe
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Problems by option; none when every option is either part of the key or marked.</summary>
    public static IReadOnlyList<string> Problems<T>(T options, Func<T, UInt128> keyOf)
        where T : class
    {
        var problems = new List<string>();
        foreach (var option in Options(typeof(T)))
        {
            var reason = ReasonOf(option);
            if (reason is not null && !option.IsDefined(typeof(JsonIgnoreAttribute)))
                problems.Add($"{option.Name}: [NotInRunKey] without [JsonIgnore]");
            if (reason is "")
                problems.Add($"{option.Name}: [NotInRunKey] without a reason");
            foreach (var (path, changed) in Changes(options, option))
                if (keyOf((T)changed) == keyOf(options) != (reason is not null))
                    problems.Add(
                        $"{path}: {(reason is null ? "not part of the key" : "part of the key, though it is marked")}"
                    );
        }
        return problems;
    }

    private static IEnumerable<PropertyInfo> Options(Type type) =>
        type.GetProperties(Members).Where(property => property.SetMethod is not null && property.Name != "Item");

    private static string? ReasonOf(PropertyInfo option) =>
        option.GetCustomAttributesData().FirstOrDefault(data => data.AttributeType.Name == "NotInRunKeyAttribute")
            is { } data
            ? (string)data.ConstructorArguments[0].Value!
            : null;

    /// <summary>Copies of a record in which one option, or one part of it, is another.</summary>
    private static IEnumerable<(string Path, object Changed)> Changes(object record, PropertyInfo option)
    {
        var value = option.GetValue(record);
        if (value is not null && IsRecord(option.PropertyType) && Options(option.PropertyType).Any())
        {
            foreach (var inner in Options(option.PropertyType))
            foreach (var (path, changed) in Changes(value, inner))
                yield return ($"{option.Name}.{path}", With(record, option, changed));
        }
        else
            yield return (option.Name, With(record, option, Other(option.PropertyType, value)));
    }

    private static bool IsRecord(Type type) => type.IsClass && type.GetMethod("<Clone>$") is not null;

    private static object With(object record, PropertyInfo option, object? value)
    {
        var copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        option.SetValue(copy, value);
        return copy;
    }

    private static object? Other(Type type, object? value)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (typeof(Delegate).IsAssignableFrom(type) || typeof(IProgress<>) == Generic(type))
            return null;
        if (value is IEnumerable items and not string)
            return Collection(type, [.. items.Cast<object>(), Sample(type.GetGenericArguments()[0])]);
        return value switch
        {
            string text => text + "x",
            bool flag => !flag,
            int number => number + 1,
            Enum choice => Enum.GetValues(type).Cast<Enum>().First(other => !other.Equals(choice)),
            _ => Sample(type),
        };
    }

    /// <summary>Some value of a type, other than its default.</summary>
    private static object Sample(Type type)
    {
        if (type == typeof(string))
            return "x";
        if (type == typeof(bool))
            return true;
        if (type == typeof(int))
            return 1;
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!;
        if (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type))
            return Collection(type, [Sample(type.GetGenericArguments()[0])]);
        var create = type.GetConstructors().OrderByDescending(one => one.GetParameters().Length).First();
        return create.Invoke([.. create.GetParameters().Select(parameter => Sample(parameter.ParameterType))]);
    }

    private static object Collection(Type type, object[] items)
    {
        var element = type.GetGenericArguments()[0];
        var array = Array.CreateInstance(element, items.Length);
        items.CopyTo(array, 0);
        if (type.IsAssignableFrom(array.GetType()))
            return array;
        var set = typeof(HashSet<>).MakeGenericType(element);
        if (type.IsAssignableFrom(set))
            return Activator.CreateInstance(set, array)!;
        // EquatableArray<T>
        return Activator.CreateInstance(type, Members, null, [array], null)!;
    }

    private static Type? Generic(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : null;
}
