namespace OnboardingTracker.Core.Billing.Split;

/// <summary>How shared cost is divided: the cost of accounts and services that no unit owns is borne by all units, that of several owners by these.</summary>
public enum SplitRule
{
    /// <summary>The same for each.</summary>
    Equal,

    /// <summary>In the ratio of the messages of the units' own accounts and services, whatever their currency.</summary>
    ByVolume,

    /// <summary>By the percentages of the units; what they leave of 100 is not assigned.</summary>
    FixedShare,
}

/// <summary>The rules as people read them.</summary>
public static class SplitRuleWords
{
    /// <summary>"Equal shares", "By number of messages", "Fixed shares".</summary>
    public static string Of(SplitRule rule) => rule switch
    {
        SplitRule.Equal => "Equal shares",
        SplitRule.ByVolume => "By number of messages",
        SplitRule.FixedShare => "Fixed shares",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "There is no such rule."),
    };
}
