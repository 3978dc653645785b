using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Core.Billing.Readiness;

/// <summary>Reads all onboardings whose money the one who asks may see, a row each, without loading what their pages need.</summary>
public interface IPortfolioReader
{
    Task<PortfolioPage> PageAsync(PortfolioQuery query, CancellationToken cancellationToken);

    /// <summary>All that match, in the same order, for an export.</summary>
    IAsyncEnumerable<PortfolioRow> AllAsync(PortfolioQuery query, CancellationToken cancellationToken);

    /// <summary>Those in a sight, for a mail to somebody who does not ask just now: those with the most open things one by one, the others counted.</summary>
    /// <param name="sight">Where the receiver may see money.</param>
    Task<PortfolioOverview> OverviewAsync(Sight sight, CancellationToken cancellationToken);
}

/// <summary>What is looked for, in which order.</summary>
/// <param name="Text">Part of the name, customer or key, whatever the case; null for all.</param>
/// <param name="Show">Which of them.</param>
/// <param name="Page">From 1.</param>
public sealed record PortfolioQuery(string? Text, PortfolioShow Show, PortfolioSort Sort, int Page)
{
    /// <summary>The first page of all of them.</summary>
    public static PortfolioQuery Newest { get; } = new(null, PortfolioShow.All, PortfolioSort.Newest, 1);
}

/// <summary>Which onboardings are shown.</summary>
public enum PortfolioShow
{
    All,

    /// <summary>Nothing is open.</summary>
    Ready,
    NotReady,

    /// <summary>Finance has not decided, or what it decided counts no more.</summary>
    ToDecide,

    /// <summary>The balance lasts for less than 14 days.</summary>
    LowBalance,
}

/// <summary>The order of the rows.</summary>
public enum PortfolioSort
{
    Newest,
    Name,

    /// <summary>Those with the most open first.</summary>
    Open,

    /// <summary>Those whose balance ends soonest first.</summary>
    Runway,
}

/// <summary>One onboarding in the portfolio.</summary>
/// <param name="OpenCount">How many things keep it from being ready, as of its last change; null while that was never worked out.</param>
/// <param name="Facts">Of its account; null while nothing was read.</param>
/// <param name="DaysLeft">How many days the balance lasts, as of the last change; null where it is not known, and where nothing is paid from a balance.</param>
/// <param name="IsInvoiced">Its account is billed by invoice; null where the profile does not say.</param>
public sealed record PortfolioRow(
    OnboardingId Id, string Key, string Name, string? Customer, int? OpenCount, SignOffState SignOff, SignOff? Decision, AccountFacts? Facts, bool? IsInvoiced, int? DaysLeft);

/// <summary>One page of the portfolio.</summary>
/// <param name="Count">Of all that match.</param>
public sealed record PortfolioPage(IReadOnlyList<PortfolioRow> Rows, int Count)
{
    public const int RowsOnAPage = 25;

    public int Pages => Math.Max(1, (Count + RowsOnAPage - 1) / RowsOnAPage);
}
