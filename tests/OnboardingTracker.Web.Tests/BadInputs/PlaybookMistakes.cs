using OnboardingTracker.Knowledge.Playbook;

namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>The mistakes of the playbook cases, made in a copy of our own playbook, whose members are named otherwise than in the cases.</summary>
internal static class PlaybookMistakes
{
    private const string Milestones = "\nmilestones:\n";
    private const string First = "      - key: activate-the-account\n";

    private static readonly Dictionary<string, Mistake> All = new(StringComparer.Ordinal)
    {
        ["playbook-001"] = new("  - key: account\n", "\t- key: account\n", "lines are indented by spaces, and this one by a tab."),
        ["playbook-002"] = new("        terms: [organization, project]\n        own-work: true\n", "        after: [activate-the-account]\n", "The step \"activate-the-account\" waits for itself", First),
        ["playbook-003"] = new("      - key: turn-on-two-factor\n", "      - key: activate-the-account\n", "The key \"activate-the-account\" is used twice; first on line"),
        ["playbook-004"] = new("checks: [account-is-active]", "checks: [account-is-happy]", "\"account-is-happy\" is not the key of a check"),
        ["playbook-005"] = new("version: \"1\"\n", Bomb(), "Aliases are not taken."),
        ["playbook-006"] = new(Milestones, "\nmilestones: none\nothers:\n", "The field \"milestones\" must be a list."),
        ["playbook-007"] = new("        label: required\n        checks: [account-is-active]\n", "        label: mandatory\n        checks: [account-is-active]\n", "\"mandatory\" is not one of required, recommended, optional"),
        ["playbook-008"] = new("        title: Activate the account\n", "        whyy: because\n        title: Activate the account\n", "\"whyy\" is not a field known here. Did you mean why?"),
        ["playbook-009"] = new("        title: Activate the account\n", "        title: !!python/object/apply:os.system [ls]\n", "Tags are not taken."),
        ["playbook-010"] = new(Milestones, "\nothers:\n", "The five milestones must be", "version: \"1\"\n"),
        ["playbook-011"] = new(First, "      - key: Make Account\n", "a key has small letters, digits and hyphens."),
        ["playbook-012"] = new("https://console.twilio.com/us1/account/manage-account/general-settings", "javascript:alert(1)", "is not an https address"),
        ["playbook-020"] = new("        title: Activate the account\n", "        title: 'Öffne: <b>Konto</b> 🚀'\n", ""),
    };

    /// <summary>The playbook with the mistake; null for a case that is about something else.</summary>
    public static string? Of(string id)
    {
        if (!All.TryGetValue(id, out var mistake))
        {
            return null;
        }

        var text = PlaybookFile.BuiltInText().ReplaceLineEndings("\n");
        var at = text.IndexOf(mistake.Good, StringComparison.Ordinal);
        Assert.True(at >= 0, $"\"{mistake.Good}\" is not in the playbook.");
        return string.Concat(text.AsSpan(0, at), mistake.Wrong, text.AsSpan(at + mistake.Good.Length));
    }

    public static string? SentenceOf(string id) => All.GetValueOrDefault(id)?.Sentence;

    /// <summary>The line that the sentence has to name: the first that differs from the good file, unless the mistake names another.</summary>
    public static int LineOf(string id)
    {
        var (good, wrong) = (PlaybookFile.BuiltInText().ReplaceLineEndings("\n"), Of(id)!);
        var at = All[id].Named is { } named
            ? wrong.IndexOf(named, StringComparison.Ordinal)
            : good.Zip(wrong).TakeWhile(letters => letters.First == letters.Second).Count();
        return wrong[..at].Count(letter => letter == '\n') + 1;
    }

    /// <summary>Nine levels, each ten times the one before.</summary>
    private static string Bomb()
    {
        var levels = Enumerable.Range(1, 9).Select(level => $"level{level}: &l{level} [{string.Join(", ", Enumerable.Repeat($"*l{level - 1}", 10))}]");
        return $"level0: &l0 [\"ha\"]\n{string.Join('\n', levels)}\nversion: \"1\"\n";
    }

    /// <param name="Named">The line that the sentence names, where it is not the first that differs.</param>
    private sealed record Mistake(string Good, string Wrong, string Sentence, string? Named = null);
}
