namespace OnboardingTracker.Core.Onboardings;

/// <summary>The few facts of the Twilio account that stand on the overview; null where this key cannot read them.</summary>
public sealed record AccountFacts(
    string? Name,
    string? Status,
    string? Type,
    decimal? Balance,
    string? Currency,
    DateTimeOffset At)
{
    /// <summary>When the balance was read, where that was another time than <see cref="At"/>.</summary>
    public DateTimeOffset? BalanceAt { get; init; }

    /// <summary>It has no balance of its own; null in what was read before this was kept.</summary>
    public bool? IsSubaccount { get; init; }

    /// <summary>Spent on a day of the 14 before, on average, in <see cref="Currency"/>; null where it was not read.</summary>
    public decimal? SpentADay { get; init; }

    /// <summary>What this look could not read stays as it was read before, with its time: a failed look changes nothing.</summary>
    internal AccountFacts Over(AccountFacts? before)
    {
        if (before is null)
        {
            return this;
        }

        var merged = this;
        if (Name is null && Status is null && Type is null && IsSubaccount is null)
        {
            merged = merged with { Name = before.Name, Status = before.Status, Type = before.Type, IsSubaccount = before.IsSubaccount, At = before.At, BalanceAt = BalanceAt ?? At };
        }

        if (Balance is null && merged.IsSubaccount is not true)
        {
            merged = merged with { Balance = before.Balance, Currency = before.Currency, BalanceAt = before.BalanceAt ?? before.At };
        }

        return merged with { SpentADay = SpentADay ?? before.SpentADay };
    }

    /// <summary>Whole days that the balance lasts at that pace; null where nothing is spent, or it is not known.</summary>
    public int? DaysLeft => Balance is { } balance && SpentADay is > 0 and var pace ? (int)Math.Clamp(Math.Floor(balance / pace), 0, 9_999) : null;
}
