using OnboardingTracker.Core.ConsoleRoles;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Knowledge.Yaml;

namespace OnboardingTracker.Knowledge.ConsoleRoles;

/// <summary>Reads what is known of the roles in Twilio's Console; the grammar is described at the top of console-roles.yaml.</summary>
public static class ConsoleRoleGuideFile
{
    public const string BuiltInName = "console-roles.yaml";

    /// <summary>The text of the guide that comes with the product.</summary>
    public static string BuiltInText()
    {
        using var stream = typeof(ConsoleRoleGuideFile).Assembly.GetManifestResourceStream(BuiltInName)
            ?? throw new InvalidOperationException($"{BuiltInName} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The guide that comes with the product.</summary>
    public static ConsoleRoleGuide LoadBuiltIn() => Load(BuiltInText(), BuiltInName);

    /// <exception cref="KnowledgeFileException">The text breaks a rule; the message says file, line and what is wrong.</exception>
    public static ConsoleRoleGuide Load(string text, string fileName)
    {
        var file = YamlFile.Open(text, fileName);
        var sources = SourceRow.ReadAll(file);
        var roles = Roles(file, sources);
        var advice = Advice(file, sources);
        file.RefuseUnknownFields();
        return sources.Values.FirstOrDefault(source => !source.IsUsed) is { } idle
            ? throw file.Wrong(idle.Line, $"Nothing names the source \"{idle.Key}\".")
            : new ConsoleRoleGuide(roles, advice);
    }

    private static List<ConsoleRoleFact> Roles(YamlRow file, IReadOnlyDictionary<string, SourceRow> sources)
    {
        List<ConsoleRoleFact> roles = [];
        foreach (var row in file.Rows("roles"))
        {
            var fact = new ConsoleRoleFact(row.Word<ConsoleRole>("role"), row.Text("name"), row.Text("may"), From(row, sources));
            row.RefuseUnknownFields();
            if (roles.Exists(known => known.Role == fact.Role))
            {
                throw row.Wrong("role", $"The role \"{fact.Name}\" stands here twice.");
            }

            roles.Add(fact);
        }

        var missing = Enum.GetValues<ConsoleRole>().Except(roles.Select(fact => fact.Role)).Select(ProfileWords.Of).ToList();
        return missing.Count == 0 ? roles : throw file.Wrong("roles", $"These roles are missing: {string.Join(", ", missing)}.");
    }

    private static List<ConsoleRoleAdvice> Advice(YamlRow file, IReadOnlyDictionary<string, SourceRow> sources)
    {
        List<ConsoleRoleAdvice> advice = [];
        foreach (var row in file.Rows("advice"))
        {
            var one = new ConsoleRoleAdvice(
                row.Word<Role>("for"), row.Has("team") ? row.Word<TeamType>("team") : null, row.Word<ConsoleRole>("console"), row.Text("why"), From(row, sources));
            row.RefuseUnknownFields();
            if (advice.Exists(known => known.For == one.For && (known.Team is null || known.Team == one.Team)))
            {
                throw row.Wrong(row.Line, $"This is never used: an advice above it fits every {ProfileWords.Of(one.For)} of it already.");
            }

            advice.Add(one);
        }

        return advice.Count > 0 ? advice : throw file.Wrong("advice", "The file must hold advice.");
    }

    private static KnownFrom From(YamlRow row, IReadOnlyDictionary<string, SourceRow> sources)
    {
        var source = SourceRow.Of(row, sources);
        return new KnownFrom(source.Name, source.Address, source.Date, source.Read);
    }
}
