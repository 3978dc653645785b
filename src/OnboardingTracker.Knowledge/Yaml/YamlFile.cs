using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace OnboardingTracker.Knowledge.Yaml;

/// <summary>Opens the text of a knowledge file.</summary>
internal static class YamlFile
{
    public static YamlRow Open(string text, string fileName)
    {
        var stream = new YamlStream();
        try
        {
            using var reader = new StringReader(text);
            stream.Load(reader);
        }
        catch (YamlException wrong)
        {
            throw new KnowledgeFileException(fileName, (int)Math.Max(1, wrong.Start.Line), $"This is not YAML: {wrong.Message}", wrong);
        }

        return stream.Documents.Count == 1
            ? YamlRow.Of(stream.Documents[0].RootNode, fileName)
            : throw new KnowledgeFileException(fileName, 1, "The file must hold one document.");
    }
}
