using OnboardingTracker.Knowledge.Yaml;

namespace OnboardingTracker.Knowledge.Catalogue;

/// <summary>Reads the rows of the catalogue; the grammar is described at the top of catalogue.yaml.</summary>
public static class CatalogueFile
{
    public const string BuiltInName = "catalogue.yaml";

    public static LiveCheckCatalogue LoadBuiltIn()
    {
        using var stream = typeof(CatalogueFile).Assembly.GetManifestResourceStream(BuiltInName)
            ?? throw new InvalidOperationException($"{BuiltInName} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        return Load(reader.ReadToEnd(), BuiltInName);
    }

    /// <exception cref="KnowledgeFileException">The text breaks a rule; the message says file, line and what is wrong.</exception>
    public static LiveCheckCatalogue Load(string text, string fileName)
    {
        var file = YamlFile.Open(text, fileName);
        var catalogue = new LiveCheckCatalogue(file.Text("source"), file.Day("read"), [.. file.Rows("rows").Select(Row)]);
        file.RefuseUnknownFields();
        return catalogue;
    }

    private static CatalogueRow Row(YamlRow row)
    {
        var read = row.Text("read") switch
        {
            "yes" => Readable.Yes,
            "partly" => Readable.Partly,
            "person" => Readable.Person,
            var other => throw row.Wrong("read", $"The field \"read\" is \"{other}\"; it must be yes, partly or person."),
        };
        var entry = new CatalogueRow(row.Text("row"), row.Text("says"), read, row.OptionalText("as"));
        row.RefuseUnknownFields();
        return entry;
    }
}

/// <summary>The rows with their source and the day they were read.</summary>
public sealed record LiveCheckCatalogue(string Source, DateOnly Read, IReadOnlyList<CatalogueRow> Rows);
