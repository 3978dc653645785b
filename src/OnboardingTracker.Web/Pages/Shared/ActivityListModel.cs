using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Web.Exports;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Shared;

/// <summary>Activity with its filter, on the page of one onboarding or of all.</summary>
/// <param name="Address">Of the page, without the filter.</param>
/// <param name="OnboardingKey">Null on the page of all.</param>
/// <param name="Choices">Onboardings to filter by; empty on the page of one.</param>
/// <param name="Log">Null when the filter means nothing.</param>
/// <param name="Fault">The name of the parameter that means nothing.</param>
public sealed record ActivityListModel(
    string Address,
    string? OnboardingKey,
    ActivityQuery Query,
    IReadOnlyList<ActivityPerson> People,
    IReadOnlyList<OnboardingChoice> Choices,
    ActivityLog? Log,
    bool IsLater,
    string? Fault)
{
    public IReadOnlyList<LoggedEntry> Items => Log?.Items ?? [];

    public PagerModel Pager => new(Query.After(Address), null, Log?.NextCursor, IsLater, T("Older entries"));

    public string Export(ExportFormat format) =>
        Query.After(OnboardingKey is null ? Links.ActivityExport(format) : Links.ActivityExport(OnboardingKey, format));
}
