using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Billing.Split;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Tests.Billing.Split;

/// <summary>Closed months in memory, with the activity beside them.</summary>
internal sealed class InMemoryMonths : IClosedMonthStore
{
    private readonly Dictionary<(OnboardingId, BillingMonth), ClosedMonth> months = [];

    public List<ActivityEntry> Activity { get; } = [];

    /// <summary>Runs between the look and the write, once: what somebody else does meanwhile.</summary>
    public Action<InMemoryMonths>? Meanwhile { get; set; }

    public void Put(ClosedMonth month) => months[(month.OnboardingId, month.Month)] = month;

    public void Take(OnboardingId onboarding, BillingMonth month) => months.Remove((onboarding, month));

    public Task<ClosedMonth?> FindAsync(OnboardingId onboarding, BillingMonth month, CancellationToken cancellationToken) =>
        Task.FromResult(months.GetValueOrDefault((onboarding, month)));

    public Task<IReadOnlyList<ClosedMonth>> ListAsync(OnboardingId onboarding, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ClosedMonth>>([.. months.Values.Where(month => month.OnboardingId == onboarding).OrderByDescending(month => month.Month)]);

    public Task<bool> AddAsync(ClosedMonth month, ActivityEntry entry, CancellationToken cancellationToken)
    {
        Meanwhile?.Invoke(this);
        return Task.FromResult(Written(months.TryAdd((month.OnboardingId, month.Month), month), entry));
    }

    public Task<bool> RemoveAsync(OnboardingId onboarding, BillingMonth month, ActivityEntry entry, CancellationToken cancellationToken)
    {
        Meanwhile?.Invoke(this);
        return Task.FromResult(Written(months.Remove((onboarding, month)), entry));
    }

    private bool Written(bool isDone, ActivityEntry entry)
    {
        if (isDone)
        {
            Activity.Add(entry);
        }

        return isDone;
    }
}
