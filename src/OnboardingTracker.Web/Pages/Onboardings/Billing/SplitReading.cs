using Microsoft.Extensions.Caching.Memory;
using OnboardingTracker.Core.Billing.Split;
using OnboardingTracker.Web.Exports;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Text;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Billing;

/// <summary>The split of a month for the page, its files and its statements: as it was closed, or made of what Twilio says now.</summary>
public sealed class SplitReading(ReadMonthCosts costs, IClosedMonthStore months, KeptMonthCosts kept, TimeProvider clock)
{
    /// <param name="anew">Twilio is asked again, also when its answer is only minutes old.</param>
    public async Task<SplitView> OfAsync(CurrentOnboarding current, BillingMonth month, bool anew, CancellationToken cancellationToken)
    {
        if (await months.FindAsync(current.Onboarding.Id, month, cancellationToken) is { } closed)
        {
            return new SplitView(month, closed, null, null);
        }

        if (current.Connection is null)
        {
            return new SplitView(month, null, null, BillingText.NotConnected);
        }

        var key = $"{current.Onboarding.Id.Value}|{current.Connection.AccountSid}|{month}";
        var read = anew ? null : kept.Find(key, clock.GetUtcNow());

        // Another rule divides the same amounts; another account or messaging service has to be asked for.
        if (read is null || !read.Covers(current.Onboarding.Billing.Split))
        {
            read = await costs.RunAsync(current.Onboarding, month, cancellationToken);
            if (read is null)
            {
                return new SplitView(month, null, null, T("Somebody disconnected Twilio just now, so nothing could be read."));
            }

            kept.Keep(key, read);
        }

        try
        {
            return new SplitView(month, null, SplitPreview.Of(read, current.Onboarding.Billing.Split), null);
        }
        catch (OverflowException)
        {
            return new SplitView(month, null, null, T("Twilio's amounts are too large to be divided. Compare them with the Usage page of the Twilio Console."));
        }
    }
}

/// <summary>
/// What Twilio said about months, for some minutes and in the memory of this instance only: the files and statements of a page show what the page showed.
/// </summary>
public sealed class KeptMonthCosts : IDisposable
{
    /// <summary>So long an answer is shown again without asking.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    // In lines of cost, about 200 bytes each.
    private const int MostLines = 500_000;

    private readonly MemoryCache answers = new(new MemoryCacheOptions { SizeLimit = MostLines });

    public MonthCosts? Find(string key, DateTimeOffset now) => answers.Get<MonthCosts>(key) is { } known && now - known.ReadAt < Fresh ? known : null;

    /// <summary>Answers with a failure are asked for again.</summary>
    public void Keep(string key, MonthCosts costs)
    {
        if (costs.IsWhole)
        {
            answers.Set(key, costs, new MemoryCacheEntryOptions { Size = costs.Lines.Count + 1, AbsoluteExpirationRelativeToNow = Fresh });
        }
        else
        {
            answers.Remove(key);
        }
    }

    public void Dispose() => answers.Dispose();
}

/// <summary>The split of a month as it is shown: closed, or a preview, or why there is none.</summary>
/// <param name="Problem">A sentence of the page.</param>
public sealed record SplitView(BillingMonth Month, ClosedMonth? Closed, SplitPreview? Preview, string? Problem)
{
    public CostSplit? Split => Closed?.Split ?? Preview?.Split;

    public IReadOnlyList<string> Failures => Preview?.Costs.Failures ?? [];

    public IReadOnlyList<string> Remarks => Closed?.Remarks ?? Preview?.Costs.Remarks ?? [];

    /// <summary>As it goes out as a file or on paper; null where there is no split.</summary>
    public SplitReport? Report => Closed is { } closed ? SplitReport.Of(closed)
        : Preview is { } preview ? SplitReport.Of(preview)
        : null;
}
