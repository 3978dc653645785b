using OnboardingTracker.Core.People;

namespace OnboardingTracker.Web.Pages.Shared;

/// <summary>Who has asked for access, and the page on which it is granted or refused.</summary>
public sealed record AccessRequestList(IReadOnlyList<AccessRequest> Requests, string Address);
