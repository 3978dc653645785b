using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Knowledge.Yaml;

namespace OnboardingTracker.Knowledge.Playbook;

/// <summary>What must hold between the steps of a playbook and within each of them.</summary>
internal static class PlaybookRules
{
    /// <summary>Ten years: longer than any launch stays as it was.</summary>
    private const int ConfirmationMaxDays = 3650;

    public static void Check(IReadOnlyList<StepRow> steps, IReadOnlySet<string> checkKeys, IReadOnlySet<string> termKeys)
    {
        var byKey = Unique(steps);
        foreach (var step in steps)
        {
            Only(step, "terms", termKeys.Contains, "is not a term of this playbook");
            Only(step, "after", key => IsStep(byKey, key), "is not a step that can come first");
            CheckCondition(step);
            if (step.Definition.IsHeading)
            {
                CheckHeading(step);
            }
            else
            {
                CheckDoable(step, checkKeys);
            }
        }

        CheckOrder(steps, byKey);
        CheckGoals(steps);
        WaitingRules.Check(steps, byKey);
    }

    private static Dictionary<string, StepRow> Unique(IReadOnlyList<StepRow> steps)
    {
        var byKey = new Dictionary<string, StepRow>(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            if (step.Definition.Key.Any(letter => !(char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')))
            {
                throw step.Row.Wrong("key", $"The key \"{step.Definition.Key}\" cannot be one: a key has small letters, digits and hyphens.");
            }

            if (!byKey.TryAdd(step.Definition.Key, step))
            {
                throw step.Row.Wrong("key", $"The key \"{step.Definition.Key}\" is used twice; first on line {byKey[step.Definition.Key].Row.LineOf("key")}.");
            }
        }

        return byKey;
    }

    private static bool IsStep(Dictionary<string, StepRow> byKey, string key) =>
        byKey.TryGetValue(key, out var step) && step.Definition is { IsHeading: false, Retired: false };

    private static void CheckCondition(StepRow step)
    {
        if (step.Row.Has("applies-when") != step.Row.Has("not-needed-because"))
        {
            throw step.Row.Wrong(step.Row.Has("applies-when") ? "applies-when" : "not-needed-because",
                "\"applies-when\" and \"not-needed-because\" come together: the rule and the sentence said when it switches the step off.");
        }
    }

    private static void CheckHeading(StepRow heading)
    {
        string[] ofSteps = ["part-of", "how", "checks", "persons-part", "read-later", "evidence", "applies-when", "after", "gates", "own-work", "lead-times", "confirmation-days", "goal"];
        foreach (var field in ofSteps.Where(heading.Row.Has))
        {
            throw heading.Row.Wrong(field, $"A heading has no \"{field}\"; give it to one of its parts.");
        }
    }

    private static void CheckDoable(StepRow step, IReadOnlySet<string> checkKeys)
    {
        var (definition, row) = step;
        if (definition.How.Count == 0)
        {
            throw row.Wrong("how", "The field \"how\" is missing or empty.");
        }

        if (definition.Checks.Count == 0 && definition.Evidence is null)
        {
            throw row.Wrong("key", $"The step \"{definition.Key}\" has neither checks nor evidence, so nobody could ever say that it is done.");
        }

        if (definition.PersonsPart is not null && (definition.Checks.Count == 0 || definition.Evidence is null))
        {
            throw row.Wrong("persons-part", "\"persons-part\" needs checks and evidence.");
        }

        if (definition.ConfirmationDays > ConfirmationMaxDays)
        {
            throw row.Wrong("confirmation-days", $"\"confirmation-days\" is {definition.ConfirmationDays}; it can be {ConfirmationMaxDays} at most. Leave it out when a confirmation lasts.");
        }

        if (definition.CheckComesLater && definition.Checks.Count > 0)
        {
            throw row.Wrong("read-later", "\"read-later\" is for a step without checks.");
        }

        if (!definition.Retired)
        {
            Only(step, "checks", checkKeys.Contains, "is not the key of a check");
        }
    }

    /// <summary>An overview has one answer for each success: two steps could say two things.</summary>
    private static void CheckGoals(IReadOnlyList<StepRow> steps)
    {
        var twice = steps.Where(step => step.Definition is { Goal: not null, Retired: false }).GroupBy(step => step.Definition.Goal).FirstOrDefault(alike => alike.Count() > 1);
        if (twice?.ElementAt(1) is { } second)
        {
            throw second.Row.Wrong("goal", $"The step \"{twice.First().Definition.Key}\" shows this goal already.");
        }
    }

    private static void CheckOrder(IReadOnlyList<StepRow> steps, Dictionary<string, StepRow> byKey)
    {
        StepRow? heading = null;
        var parts = 0;
        var (milestone, number) = (MilestoneKey.Account, 0);
        foreach (var step in steps)
        {
            if (step.Definition.PartOf is { } wanted)
            {
                RefuseStrayPart(step, wanted, heading, byKey);
                parts++;
                continue;
            }

            RefuseEmpty(heading, parts);
            (heading, parts) = (step.Definition.IsHeading ? step : null, 0);
            (milestone, number) = (step.Definition.Milestone, step.Definition.Milestone == milestone ? number : 0);
            number = NextNumber(step, number);
        }

        RefuseEmpty(heading, parts);
    }

    private static void RefuseStrayPart(StepRow part, string wanted, StepRow? heading, Dictionary<string, StepRow> byKey)
    {
        if (!byKey.TryGetValue(wanted, out var found) || !found.Definition.IsHeading)
        {
            throw part.Row.Wrong("part-of", $"\"{wanted}\" is not the key of a heading.");
        }

        if (heading != found || heading.Definition.Milestone != part.Definition.Milestone)
        {
            throw part.Row.Wrong("part-of", $"The parts of \"{wanted}\" must follow directly after it.");
        }

        if (part.Definition.Number is not null)
        {
            throw part.Row.Wrong("number", "A part has no number of its own.");
        }
    }

    private static void RefuseEmpty(StepRow? heading, int parts)
    {
        if (heading is not null && parts == 0)
        {
            throw heading.Row.Wrong("heading", $"The heading \"{heading.Definition.Key}\" has no parts.");
        }
    }

    private static int NextNumber(StepRow step, int number) => step.Definition.Number switch
    {
        null => number,
        { } next when next == number + 1 => next,
        _ => throw step.Row.Wrong("number", $"The next number of this milestone is {number + 1}."),
    };

    private static void Only(StepRow step, string field, Func<string, bool> isKnown, string what)
    {
        foreach (YamlText text in step.Row.Texts(field).Where(text => !isKnown(text.Value)))
        {
            throw step.Row.Wrong(text.Line, $"\"{text.Value}\" {what}.");
        }
    }
}
