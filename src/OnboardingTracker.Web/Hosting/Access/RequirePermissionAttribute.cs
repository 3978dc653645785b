using OnboardingTracker.Core.People;

namespace OnboardingTracker.Web.Hosting.Access;

/// <summary>
/// What a page, a handler, an API route, a file, a stream or an export asks for. It stands on the class of a page for all its handlers, on a handler for that one alone,
/// which then outranks the class, and in the metadata of every other endpoint.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequirePermissionAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;
}
