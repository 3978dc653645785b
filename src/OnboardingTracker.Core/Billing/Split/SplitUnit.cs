namespace OnboardingTracker.Core.Billing.Split;

/// <summary>Who bears a part of the cost: a business unit, a subaccount or a customer.</summary>
/// <param name="Name">Unique among the units of a split, letter by letter; ties in rounding go by it.</param>
/// <param name="AccountSids">The accounts and subaccounts that are its own; what they cost is its own cost, as long as no other unit has them too.</param>
/// <param name="ServiceSids">The messaging services that are its own, in whatever account; they outrank the owner of that account. None is usual.</param>
/// <param name="FixedPercent">Its share of shared cost, in percent, from 0 to 100; asked for by <see cref="SplitRule.FixedShare"/> only. Null is no share.</param>
public sealed record SplitUnit(
    string Name,
    IReadOnlyList<string> AccountSids,
    IReadOnlyList<string> ServiceSids,
    decimal? FixedPercent = null);
