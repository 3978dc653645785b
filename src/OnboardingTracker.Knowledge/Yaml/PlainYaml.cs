using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OnboardingTracker.Knowledge.Yaml;

/// <summary>YAML without what a knowledge file never needs: aliases, which let a short file mean a huge one, and tags, which ask for objects of a program.</summary>
internal sealed class PlainYaml(IParser parser, string fileName) : IParser
{
    public ParsingEvent? Current => parser.Current;

    public bool MoveNext()
    {
        if (!parser.MoveNext())
        {
            return false;
        }

        return Current switch
        {
            AnchorAlias or NodeEvent { Anchor.IsEmpty: false } => throw Refuse("Aliases are not taken. Write the text out."),
            NodeEvent { Tag.IsEmpty: false } => throw Refuse("Tags are not taken. Leave out what begins with \"!\"."),
            _ => true,
        };
    }

    private KnowledgeFileException Refuse(string sentence) => new(fileName, (int)Current!.Start.Line, sentence);
}
