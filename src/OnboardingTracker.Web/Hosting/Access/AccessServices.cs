using OnboardingTracker.Core.People;

namespace OnboardingTracker.Web.Hosting.Access;

/// <summary>Who may do what: the table, what the person of a request is, and the use cases about people.</summary>
public static class AccessServices
{
    public static IServiceCollection AddAccess(this IServiceCollection services) => services
        .AddSingleton(PermissionTable.Default)
        .AddSingleton<LastSeen>()
        .AddScoped<CurrentAccess>()
        .AddScoped<ISight>(provider => provider.GetRequiredService<CurrentAccess>())
        .AddScoped<ChangeOrganizationRoles>()
        .AddScoped<RemovePerson>()
        .AddScoped<RestorePerson>()
        .AddScoped<HandOverOwnership>()
        .AddScoped<ChangeMembership>()
        .AddScoped<AssignStep>()
        .AddScoped<AskForAccess>()
        .AddScoped<DecideAccessRequest>();
}
