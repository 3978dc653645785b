using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Playbook;

/// <summary>
/// A small readable rule over the profile, such as <c>countries has US and senderTypes has a2p10dlc</c>.
/// An unknown answer makes the rule unknown, and an unknown rule switches nothing off.
/// </summary>
public sealed class Condition
{
    private readonly Func<Profile, bool?> rule;

    internal Condition(string text, Func<Profile, bool?> rule)
    {
        Text = text;
        this.rule = rule;
    }

    public static Condition Always { get; } = new("always", _ => true);

    public string Text { get; }

    /// <summary>Reads a rule.</summary>
    /// <exception cref="FormatException">The text is not a rule; the message says where and why.</exception>
    public static Condition Parse(string text) => ConditionParser.Parse(text);

    /// <summary>False only when the profile's known answers say so.</summary>
    public bool Allows(Profile profile) => rule(profile) is not false;

    /// <summary>True, false, or null while an answer it needs is not known.</summary>
    public bool? Evaluate(Profile profile) => rule(profile);

    public override string ToString() => Text;
}
