using Microsoft.AspNetCore.Mvc.Filters;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>
/// A page that can do harm: it answers only who proved within the last ten minutes that it is them (<see cref="CurrentSession.Recent"/>), and asks everybody else
/// to do so first. Nothing that was typed is lost by it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequireRecentSignInAttribute : Attribute, IFilterFactory
{
    /// <summary>Reading the page is open to every session; sending its form is not.</summary>
    public bool OnlyToWrite { get; init; }

    public bool IsReusable => false;

    public IFilterMetadata CreateInstance(IServiceProvider serviceProvider) => ActivatorUtilities.CreateInstance<RecentSignInFilter>(serviceProvider, this);
}
