namespace OnboardingTracker.Core.People;

/// <summary>
/// Who may do what: the one table that every page, route, file, stream and export is held against, and that the product and its documentation show.
/// </summary>
public sealed class PermissionTable
{
    private readonly IReadOnlyDictionary<(Permission Permission, Role Role), Grant> grants;

    private PermissionTable(IReadOnlyDictionary<(Permission Permission, Role Role), Grant> grants) => this.grants = grants;

    /// <summary>The table of the product.</summary>
    public static PermissionTable Default { get; } = new(Cells(
    [
        //                                Owner      Admin      Lead       Member          Finance    Viewer
        Row(Permission.SeeOnboarding,     Grant.All, Grant.All, Grant.Own, Grant.Own,      Grant.None, Grant.Own),
        Row(Permission.MakeOnboarding,    Grant.All, Grant.All, Grant.All, Grant.None,     Grant.None, Grant.None),
        Row(Permission.DeleteOnboarding,  Grant.All, Grant.All, Grant.None, Grant.None,    Grant.None, Grant.None),
        Row(Permission.EditOnboarding,    Grant.All, Grant.All, Grant.Own, Grant.None,     Grant.None, Grant.None),
        Row(Permission.ConfirmStep,       Grant.All, Grant.All, Grant.Own, Grant.Assigned, Grant.None, Grant.None),
        Row(Permission.WorkOnSteps,       Grant.All, Grant.All, Grant.Own, Grant.Own,      Grant.None, Grant.None),
        Row(Permission.SeeConnection,     Grant.All, Grant.All, Grant.Own, Grant.None,     Grant.None, Grant.None),
        Row(Permission.ManageConnection,  Grant.All, Grant.All, Grant.None, Grant.None,    Grant.None, Grant.None),
        Row(Permission.UseNumbers,        Grant.All, Grant.All, Grant.Own, Grant.None,     Grant.None, Grant.None),
        Row(Permission.SeeMoney,          Grant.All, Grant.None, Grant.None, Grant.None,   Grant.Own, Grant.None),
        Row(Permission.SignOff,           Grant.None, Grant.None, Grant.None, Grant.None,  Grant.Own, Grant.None),
        Row(Permission.SeePeople,         Grant.All, Grant.All, Grant.Own, Grant.None,     Grant.None, Grant.None),
        Row(Permission.ManagePeople,      Grant.All, Grant.All, Grant.None, Grant.None,    Grant.None, Grant.None),
        Row(Permission.ManageSettings,    Grant.All, Grant.All, Grant.None, Grant.None,    Grant.None, Grant.None),
        Row(Permission.HandOverOwnership, Grant.All, Grant.None, Grant.None, Grant.None,   Grant.None, Grant.None),
        Row(Permission.SeeActivity,       Grant.All, Grant.All, Grant.Own, Grant.Own,      Grant.Own, Grant.Own),
        Row(Permission.UseOwnAccount,     Grant.All, Grant.All, Grant.All, Grant.All,      Grant.All, Grant.All),
    ]));

    /// <summary>How far the permission reaches for somebody with that role.</summary>
    public Grant Of(Permission permission, Role role) => grants[(permission, role)];

    /// <summary>
    /// Whether a role of the organisation lets somebody do it in every onboarding, as a whole. Finance of the organisation is finance of every onboarding, so
    /// its own are all.
    /// </summary>
    public bool ReachesEvery(Permission permission, Role role) => Of(permission, role) is Grant.All || (role is Role.Finance && Of(permission, role) is Grant.Own);

    /// <summary>Whether a role of one onboarding lets somebody do it there, as a whole.</summary>
    public bool ReachesOwn(Permission permission, Role role) => Of(permission, role) is Grant.Own or Grant.All;

    /// <summary>The table with one cell changed; tests use it to show that every cell is noticed.</summary>
    public PermissionTable With(Permission permission, Role role, Grant grant) =>
        new(new Dictionary<(Permission, Role), Grant>(grants) { [(permission, role)] = grant });

    private static (Permission Permission, Grant[] Grants) Row(Permission permission, params Grant[] grants) => (permission, grants);

    private static Dictionary<(Permission Permission, Role Role), Grant> Cells(IEnumerable<(Permission Permission, Grant[] Grants)> rows) => rows
        .SelectMany(row => row.Grants.Select((grant, role) => (Cell: (row.Permission, (Role)role), Grant: grant)))
        .ToDictionary(found => found.Cell, found => found.Grant);
}
