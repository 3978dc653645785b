namespace OnboardingTracker.Knowledge.Playbook;

/// <summary>What must hold for the launch forecast: who waits for whom, and for how long.</summary>
internal static class WaitingRules
{
    public static void Check(IReadOnlyList<StepRow> steps, IReadOnlyDictionary<string, StepRow> byKey)
    {
        foreach (var step in steps)
        {
            CheckGate(step, byKey);
            CheckOwnWork(step);
        }

        var (open, closed) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var step in steps)
        {
            Follow(step, byKey, open, closed);
        }
    }

    private static void CheckGate(StepRow step, IReadOnlyDictionary<string, StepRow> byKey)
    {
        if (step.Row.Row("gates") is not { } gates)
        {
            return;
        }

        foreach (var first in gates.Texts("after").Where(first => !byKey.TryGetValue(first.Value, out var found) || found.Definition.Gate is null))
        {
            throw gates.Wrong(first.Line, $"\"{first.Value}\" is not a step that gates sending.");
        }
    }

    /// <summary>A time that others take, and none because nobody else acts, cannot both be so.</summary>
    private static void CheckOwnWork(StepRow step)
    {
        if (step.Definition.IsOwnWork && (step.Row.Has("usual-time") || step.Row.Has("lead-times")))
        {
            throw step.Row.Wrong("own-work", "\"own-work\" is for a step without usual-time and lead-times.");
        }
    }

    private static void Follow(StepRow step, IReadOnlyDictionary<string, StepRow> byKey, HashSet<string> open, HashSet<string> closed)
    {
        var key = step.Definition.Key;
        if (closed.Contains(key))
        {
            return;
        }

        if (!open.Add(key))
        {
            throw step.Row.Wrong("key", $"The step \"{key}\" waits for itself; look at the \"after\" of the steps it comes after.");
        }

        foreach (var first in step.Definition.After.Concat(step.Definition.Gate?.After ?? []))
        {
            Follow(byKey[first], byKey, open, closed);
        }

        closed.Add(key);
    }
}
