using System.Globalization;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Text;
using YamlDotNet.RepresentationModel;

namespace OnboardingTracker.Knowledge.Yaml;

/// <summary>A mapping of a knowledge file that knows its lines and which of its fields were asked for.</summary>
internal sealed class YamlRow
{
    private readonly string file;
    private readonly Dictionary<string, (YamlScalarNode Key, YamlNode Value)> fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    private YamlRow(YamlMappingNode node, string file)
    {
        this.file = file;
        Line = LineOf(node);
        foreach (var (key, value) in node.Children)
        {
            var name = key as YamlScalarNode ?? throw Wrong(LineOf(key), "A field name must be a single word.");
            fields[name.Value ?? ""] = (name, value);
        }
    }

    public int Line { get; }

    public static YamlRow Of(YamlNode node, string file) =>
        node is YamlMappingNode mapping
            ? new YamlRow(mapping, file)
            : throw new KnowledgeFileException(file, LineOf(node), "Fields with values are expected here, written as \"field: value\".");

    /// <summary>The line of a field, or of the row while it has no such field.</summary>
    public int LineOf(string field) => fields.TryGetValue(field, out var found) ? LineOf(found.Key) : Line;

    public bool Has(string field) => fields.ContainsKey(field);

    public string Text(string field) => OptionalText(field) ?? throw Wrong(field, $"The field \"{field}\" is missing.");

    public string? OptionalText(string field)
    {
        if (Find(field) is not { } value)
        {
            return null;
        }

        var text = (value as YamlScalarNode)?.Value ?? throw Wrong(field, $"The field \"{field}\" must be one text.");
        return text.Trim() is { Length: > 0 } trimmed ? trimmed : throw Wrong(field, $"The field \"{field}\" is empty.");
    }

    public bool Flag(string field) => OptionalText(field) switch
    {
        null or "false" => false,
        "true" => true,
        var other => throw Wrong(field, $"The field \"{field}\" is \"{other}\"; it must be true or false."),
    };

    public int? Number(string field) => AtLeast(1, field, "above 0");

    public int? NumberFromZero(string field) => AtLeast(0, field, "from 0 on");

    public DateOnly Day(string field) =>
        DateOnly.TryParseExact(Text(field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Wrong(field, $"The field \"{field}\" must be a day such as 2026-11-23.");

    public T Word<T>(string field)
        where T : struct, Enum => WordOf<T>(Text(field), LineOf(field));

    public T WordOf<T>(string word, int line)
        where T : struct, Enum =>
        ProfileWords.Find<T>(word)
            ?? throw Wrong(line, $"\"{word}\" is not one of {string.Join(", ", Enum.GetValues<T>().Select(ProfileWords.Of))}.");

    public IReadOnlyList<YamlText> Texts(string field) => [.. Items(field).Select(node => node is YamlScalarNode { Value.Length: > 0 } text
        ? new YamlText(text.Value, LineOf(text))
        : throw Wrong(LineOf(node), $"The list \"{field}\" may hold texts only, none of them empty."))];

    public YamlRow? Row(string field) => Find(field) is { } value ? Of(value, file) : null;

    public IReadOnlyList<YamlRow> Rows(string field) => [.. Items(field).Select(node => Of(node, file))];

    /// <summary>The fields of a small map, in the order of the file.</summary>
    public IReadOnlyList<YamlText> FieldNames() => [.. fields.Select(field => new YamlText(field.Key, LineOf(field.Value.Key)))];

    /// <summary>Refuses every field nobody asked for: a mistyped name must not pass as a missing one.</summary>
    public void RefuseUnknownFields()
    {
        foreach (var (name, field) in fields.Where(field => !known.Contains(field.Key)))
        {
            var meant = Spelling.Nearest(name, known) is { } near ? $" Did you mean {near}?" : "";
            throw Wrong(LineOf(field.Key), $"\"{name}\" is not a field known here.{meant}");
        }
    }

    public KnowledgeFileException Wrong(string field, string sentence) => Wrong(LineOf(field), sentence);

    public KnowledgeFileException Wrong(int line, string sentence) => new(file, line, sentence);

    private int? AtLeast(int least, string field, string which) => OptionalText(field) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least => number,
        var other => throw Wrong(field, $"The field \"{field}\" is \"{other}\"; it must be a whole number {which}."),
    };

    private static int LineOf(YamlNode node) => (int)node.Start.Line;

    private YamlNode? Find(string field)
    {
        known.Add(field);
        return fields.TryGetValue(field, out var found) ? found.Value : null;
    }

    private IList<YamlNode> Items(string field) => Find(field) switch
    {
        null => [],
        YamlSequenceNode list => list.Children,
        _ => throw Wrong(field, $"The field \"{field}\" must be a list."),
    };
}

/// <summary>A text with the line it stands on.</summary>
internal sealed record YamlText(string Value, int Line);
