namespace OnboardingTracker.Knowledge.Yaml;

/// <summary>Where a knowledge file has something from.</summary>
internal sealed class SourceRow
{
    private SourceRow(YamlRow row)
    {
        Line = row.Line;
        Key = row.Text("key");
        Name = row.Text("name");
        Address = HttpsAddress(row);
        Date = row.Has("date") ? row.Day("date") : null;
        Read = row.Day("read");
        row.RefuseUnknownFields();
        if (Date > Read)
        {
            throw row.Wrong("read", "A source cannot be read before the day it was written.");
        }
    }

    public int Line { get; }

    public string Key { get; }

    public string Name { get; }

    public string Address { get; }

    /// <summary>Null where the source bears none.</summary>
    public DateOnly? Date { get; }

    public DateOnly Read { get; }

    public bool IsUsed { get; private set; }

    public static IReadOnlyDictionary<string, SourceRow> ReadAll(YamlRow file)
    {
        var sources = new Dictionary<string, SourceRow>(StringComparer.Ordinal);
        foreach (var row in file.Rows("sources"))
        {
            var source = new SourceRow(row);
            if (!sources.TryAdd(source.Key, source))
            {
                throw row.Wrong("key", $"The source \"{source.Key}\" stands on line {sources[source.Key].Line} already.");
            }
        }

        return sources;
    }

    /// <summary>The source that a fact names.</summary>
    public static SourceRow Of(YamlRow row, IReadOnlyDictionary<string, SourceRow> sources)
    {
        var key = row.Text("source");
        if (!sources.TryGetValue(key, out var source))
        {
            throw row.Wrong("source", $"\"{key}\" is not one of the sources.");
        }

        source.IsUsed = true;
        return source;
    }

    private static string HttpsAddress(YamlRow row)
    {
        var text = row.Text("address");
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? text
            : throw row.Wrong("address", $"\"{text}\" is not an https address.");
    }
}
