namespace OnboardingTracker.Web.Pages.Shared;

/// <summary>Where a list goes on.</summary>
/// <param name="IsLater">This is not the first page.</param>
/// <param name="Next">The words of the link on: "Older entries".</param>
public sealed record PagerModel(string Address, string? NextCursor, bool IsLater, string Next);
