using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Knowledge.Yaml;

namespace OnboardingTracker.Knowledge.Playbook;

/// <summary>Reads a playbook file; its grammar is described at the top of playbook.yaml.</summary>
public static class PlaybookFile
{
    public const string BuiltInName = "playbook.yaml";

    /// <summary>The text of the playbook that comes with the product.</summary>
    public static string BuiltInText()
    {
        using var stream = typeof(PlaybookFile).Assembly.GetManifestResourceStream(BuiltInName)
            ?? throw new InvalidOperationException($"{BuiltInName} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The playbook that comes with the product.</summary>
    public static StepPlaybook LoadBuiltIn(IReadOnlySet<string> checkKeys) => Load(BuiltInText(), BuiltInName, checkKeys);

    /// <summary>Reads a playbook whose steps may name only the given checks.</summary>
    /// <exception cref="KnowledgeFileException">The text breaks a rule; the message says file, line and what is wrong.</exception>
    public static StepPlaybook Load(string text, string fileName, IReadOnlySet<string> checkKeys)
    {
        var file = YamlFile.Open(text, fileName);
        var version = file.Text("version");
        var source = file.Text("source");
        var sourceAddress = SourceAddress(file);
        var terms = file.Rows("terms").Select(Term).ToList();
        var questions = Questions(file);
        var (milestones, steps) = Milestones(file);
        file.RefuseUnknownFields();

        PlaybookRules.Check(steps, checkKeys, terms.Select(term => term.Key).ToHashSet(StringComparer.Ordinal));
        return new StepPlaybook(version, source, questions, milestones, [.. steps.Select(step => step.Definition)], terms, sourceAddress);
    }

    private static string? SourceAddress(YamlRow file) => file.OptionalText("source-address") switch
    {
        null => null,
        var text when Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps => text,
        var text => throw file.Wrong("source-address", $"\"{text}\" is not an https address."),
    };

    private static Term Term(YamlRow row)
    {
        var term = new Term(row.Text("key"), row.Text("name"), row.Text("text"));
        row.RefuseUnknownFields();
        return term;
    }

    private static List<OpeningQuestion> Questions(YamlRow file)
    {
        var questions = file.Rows("questions").Select(Question).ToList();
        return questions.Select(question => question.Key).SequenceEqual(["teamType", "goals"], StringComparer.Ordinal)
            ? questions
            : throw file.Wrong("questions", "The opening questions must be teamType and goals, in this order.");
    }

    private static OpeningQuestion Question(YamlRow row)
    {
        var key = row.Text("key");
        if (key is not ("teamType" or "goals"))
        {
            throw row.Wrong("key", $"\"{key}\" is not one of the opening questions, teamType and goals.");
        }

        var answers = row.Rows("answers").Select(answer => Answer(answer, key)).ToList();
        var question = new OpeningQuestion(key, row.Text("text"), row.Text("help"), answers);
        row.RefuseUnknownFields();
        return question;
    }

    private static OpeningAnswer Answer(YamlRow row, string question)
    {
        _ = question is "goals" ? ProfileWords.Of(row.Word<Goal>("value")) : ProfileWords.Of(row.Word<TeamType>("value"));
        var answer = new OpeningAnswer(row.Text("value"), row.Text("label"), row.Text("advice"));
        row.RefuseUnknownFields();
        return answer;
    }

    private static (List<Milestone> Milestones, List<StepRow> Steps) Milestones(YamlRow file)
    {
        var milestones = new List<Milestone>();
        var steps = new List<StepRow>();
        foreach (var row in file.Rows("milestones"))
        {
            var key = row.Word<MilestoneKey>("key");
            var own = row.Rows("steps").Select(step => StepRow.Read(step, key)).ToList();
            var numbered = own.Select(step => step.Definition).Where(step => step.Number is not null);
            milestones.Add(new Milestone(key, row.Text("name"), row.Text("title"), row.Text("purpose"), [.. numbered.Select(step => step.Title)]));
            steps.AddRange(own);
            row.RefuseUnknownFields();
        }

        return milestones.Select(milestone => milestone.Key).SequenceEqual(Enum.GetValues<MilestoneKey>())
            ? (milestones, steps)
            : throw file.Wrong("milestones", "The five milestones must be account, numbers, architecture, compliance, delivery, in this order.");
    }
}
