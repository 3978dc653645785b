using OnboardingTracker.Core.People;

namespace OnboardingTracker.Web.Tests.Access;

/// <summary>One person of the endpoint test: a role, how it was given, and the two ways in.</summary>
/// <param name="Organization">Roles for the organisation.</param>
/// <param name="Own">Roles in the onboarding that is theirs; in the other they have none.</param>
internal sealed record Subject(string Name, Role[] Organization, Role[] Own)
{
    /// <summary>One person for each role and way in which it is given.</summary>
    public static IReadOnlyList<Subject> OfEveryRole() =>
    [
        new("owner", [Role.Owner], []),
        new("admin", [Role.Admin], []),
        new("lead", [], [Role.Lead]),
        new("member", [], [Role.Member]),
        new("finance", [], [Role.Finance]),
        new("finance of the organisation", [Role.Finance], []),
        new("viewer", [], [Role.Viewer]),
        new("nobody in particular", [], []),
    ];

    public HttpClient Browser { get; set; } = null!;

    public HttpClient Program { get; set; } = null!;

    public string MemberId { get; set; } = "";
}

/// <summary>What a request is about.</summary>
internal enum Target
{
    /// <summary>No onboarding in particular.</summary>
    None,
    Own,
    Foreign,
}

internal enum Answered
{
    LetIn,
    NotAllowed,
    NotThere,
}

/// <summary>What became of one request, and what decided it.</summary>
/// <param name="IsOwnStep">The request names a step that was given to the person.</param>
internal sealed record Observed(string Request, Subject Subject, Permission Permission, Target Target, bool IsOwnStep, Answered Answer);

/// <summary>What the table says, written down a second time and independently of the product.</summary>
internal static class TableReading
{
    public static Answered Expect(PermissionTable table, Subject subject, Permission permission, Target target, bool isOwnStep)
    {
        if (target is Target.None)
        {
            return Reach(table, subject, permission, isMine: false) is Grant.All || (subject is { Organization: [], Own: [] } && permission is Permission.UseOwnAccount)
                ? Answered.LetIn
                : Answered.NotAllowed;
        }

        var isMine = target is Target.Own;
        var exists = Enum.GetValues<Permission>().Any(any =>
            any is not (Permission.UseOwnAccount or Permission.MakeOnboarding) && Reach(table, subject, any, isMine) is not Grant.None);
        if (!exists)
        {
            return Answered.NotThere;
        }

        return Reach(table, subject, permission, isMine) switch
        {
            Grant.None => Answered.NotAllowed,
            Grant.Assigned => isOwnStep ? Answered.LetIn : Answered.NotAllowed,
            _ => Answered.LetIn,
        };
    }

    /// <summary>How far the person's roles reach in one of their own onboardings, or in one that is not theirs.</summary>
    public static Grant Reach(PermissionTable table, Subject subject, Permission permission, bool isMine)
    {
        var grants = new List<Grant> { Grant.None };
        foreach (var role in subject.Organization)
        {
            var grant = table.Of(permission, role);

            // Finance of the organisation is finance everywhere; owner and admin are nothing in one onboarding alone.
            grants.Add(role is Role.Finance ? (grant is Grant.Own ? Grant.All : grant) : grant is Grant.All ? Grant.All : Grant.None);
        }

        foreach (var role in subject.Own)
        {
            var grant = table.Of(permission, role);
            grants.Add(grant is Grant.All || isMine ? grant : Grant.None);
        }

        return grants.Max();
    }

    /// <summary>Whether two cells say the same: a role that is only given for the organisation reaches everything or nothing.</summary>
    public static bool MeansTheSame(Role role, Grant one, Grant other) =>
        role is Role.Owner or Role.Admin ? (one is Grant.All) == (other is Grant.All) : one == other;
}
