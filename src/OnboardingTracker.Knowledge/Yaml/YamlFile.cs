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
            stream.Load(new Parser(scanner));
        }
        catch (YamlException wrong)
        {
            throw NotYaml(fileName, wrong.Start.Line, wrong);
        }
        catch (InvalidOperationException wrong)
        {
            // YamlDotNet's scanner throws this one for a text that runs on inside brackets.
            throw NotYaml(fileName, scanner.CurrentPosition.Line, wrong);
        }

        return stream.Documents.Count == 1
            ? YamlRow.Of(stream.Documents[0].RootNode, fileName)
            : throw new KnowledgeFileException(fileName, 1, "The file must hold one document.");
    }

    private static KnowledgeFileException NotYaml(string fileName, long line, Exception wrong) =>
        new(fileName, (int)Math.Max(1, line), $"This is not YAML: {wrong.Message}", wrong);
}
