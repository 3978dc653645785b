namespace OnboardingTracker.Knowledge.Tests.Playbook;

/// <summary>The smallest playbook that loads; a test puts one fault into it and asks for the line.</summary>
internal static class SmallPlaybook
{
    public const string Text =
        """
        version: "1"
        source: A test
        questions:
          - { key: teamType, text: Who are you?, help: Choose., answers: [{ value: smallTeam, label: A team, advice: Share. }] }
          - { key: goals, text: What counts?, help: Choose., answers: [{ value: volume, label: Volume, advice: Count. }] }
        terms:
          - { key: project, name: Project, text: An account. }
        milestones:
          - key: account
            name: Account
            title: Set up
            purpose: So that it is safe.
            steps:
              - key: heading-one
                number: 1
                title: Do two things
                why: Because.
                who: Lead
                label: required
                heading: true
              - key: part-one
                part-of: heading-one
                title: Do one thing
                why: Because.
                how: [Do it.]
                who: Lead
                label: required
                checks:
                  - known-check
                terms: [project]
              - key: alone
                number: 2
                title: Say it
                why: Because.
                how: [Say it.]
                who: Lead
                label: optional
                evidence: A note.
                applies-when: twoWay
                not-needed-because: One-way only.
          - { key: numbers, name: Numbers, title: Get, purpose: So. }
          - { key: architecture, name: Architecture, title: Map, purpose: So. }
          - { key: compliance, name: Compliance, title: Know, purpose: So. }
          - { key: delivery, name: Delivery, title: Watch, purpose: So. }
        """;

    /// <summary>The text with a fault in place of a good line, and the line's number.</summary>
    public static string With(string good, string fault)
    {
        var position = Text.IndexOf(good, StringComparison.Ordinal);
        Assert.True(position >= 0, $"\"{good}\" is not in the small playbook.");
        return string.Concat(Text.AsSpan(0, position), fault, Text.AsSpan(position + good.Length));
    }
}
