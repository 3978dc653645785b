namespace OnboardingTracker.Core.Billing.Split;

/// <summary>What Twilio charged an account and its subaccounts in one month, as it was read.</summary>
/// <param name="AccountSid">The account of the connection.</param>
/// <param name="Accounts">Those that were asked about, the connection's first.</param>
/// <param name="Lines">Of those that could be read.</param>
/// <param name="Failures">What could not be read, as sentences; a split without it is not whole.</param>
/// <param name="Remarks">What is to be known beside the amounts, as sentences.</param>
public sealed record MonthCosts(
    BillingMonth Month,
    string AccountSid,
    IReadOnlyList<CostAccount> Accounts,
    IReadOnlyList<CostLine> Lines,
    IReadOnlyList<string> Failures,
    IReadOnlyList<string> Remarks,
    DateTimeOffset ReadAt)
{
    /// <summary>The messages were read beside the usage, so that messaging services can be told apart.</summary>
    public bool HasMessages { get; init; }

    /// <summary>Everything that was asked for was read.</summary>
    public bool IsWhole => Failures.Count == 0;

    /// <summary>Everything that a split by these settings needs was asked for.</summary>
    public bool Covers(SplitSettings split) =>
        (HasMessages || !split.AsksForServices)
        && Accounts.Select(account => account.Sid).ToHashSet(StringComparer.Ordinal).IsSupersetOf(split.Units.SelectMany(unit => unit.AccountSids));

    /// <summary>Where the amounts come from, as a sentence for files and statements.</summary>
    public string Source => Accounts.Count == 1
        ? $"Twilio's usage records of account {AccountSid}"
        : $"Twilio's usage records of account {AccountSid} and {Accounts.Count - 1} of its subaccounts, each without its own subaccounts";
}

/// <summary>An account that is charged.</summary>
/// <param name="Name">As Twilio shows it; null when it does not.</param>
public sealed record CostAccount(string Sid, string? Name);
