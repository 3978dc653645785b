namespace OnboardingTracker.Web.Api;

/// <summary>Marks a list that is read page by page, for the description.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PagedAttribute : Attribute;
