using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Billing.Split;

/// <summary>Keeps closed months as they were closed. They go with their onboarding.</summary>
public interface IClosedMonthStore
{
    /// <summary>Null while the month is open.</summary>
    Task<ClosedMonth?> FindAsync(OnboardingId onboarding, BillingMonth month, CancellationToken cancellationToken);

    /// <summary>The closed months of an onboarding, the latest month first.</summary>
    Task<IReadOnlyList<ClosedMonth>> ListAsync(OnboardingId onboarding, CancellationToken cancellationToken);

    /// <summary>Keeps it, with the entry of the activity that says so; false, and nothing written, when somebody closed the month meanwhile.</summary>
    Task<bool> AddAsync(ClosedMonth month, ActivityEntry entry, CancellationToken cancellationToken);

    /// <summary>Opens the month again, with the entry of the activity that says so; false, and nothing written, when it was not closed any more.</summary>
    Task<bool> RemoveAsync(OnboardingId onboarding, BillingMonth month, ActivityEntry entry, CancellationToken cancellationToken);
}
