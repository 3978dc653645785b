using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace OnboardingTracker.Knowledge.Yaml;

/// <summary>Opens the text of a knowledge file.</summary>
internal static class YamlFile
{
    public static YamlRow Open(string text, string fileName)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(text);
        var scanner = new Scanner(reader);
        try
        {
            stream.Load(new PlainYaml(new Parser(scanner), fileName));
        }
        catch (YamlException wrong)
        {
            throw NotYaml(text, fileName, wrong.Start.Line, wrong);
        }
        catch (InvalidOperationException wrong)
        {
            // YamlDotNet's scanner throws this one for a text that runs on inside brackets.
            throw NotYaml(text, fileName, scanner.CurrentPosition.Line, wrong);
        }

        return stream.Documents.Count == 1
            ? YamlRow.Of(stream.Documents[0].RootNode, fileName)
            : throw new KnowledgeFileException(fileName, 1, "The file must hold one document.");
    }

    private static KnowledgeFileException NotYaml(string text, string fileName, long line, Exception wrong) => LineWithTab(text) is { } tab
        ? new(fileName, tab, "This is not YAML: lines are indented by spaces, and this one by a tab.", wrong)
        : new(fileName, (int)Math.Max(1, line), $"This is not YAML: {wrong.Message}", wrong);

    /// <summary>The first line that begins with a tab, alone or after spaces; the commonest reason why a file is not YAML.</summary>
    private static int? LineWithTab(string text) => text.Split('\n').Index()
        .Where(line => line.Item.AsSpan().TrimStart(' ').StartsWith('\t'))
        .Select(line => (int?)line.Index + 1)
        .FirstOrDefault();
}
