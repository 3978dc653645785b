using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Telling;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Pages.Shared;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Text;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Invitations;

/// <summary>Invites people and shows who has not come yet.</summary>
[RequireRecentSignIn(OnlyToWrite = true)]
[RequirePermission(Permission.ManagePeople)]
public sealed class IndexModel(
    InvitePeople invite, IInvitationStore invitations, PermissionTable table, CurrentInviter inviters, IMailer mailer, IOutbox outbox, TimeProvider clock) : PageModel
{
    /// <summary>The links of more would not fit into what a browser passes on; a file takes more.</summary>
    public const int MostInTheForm = 50;

    /// <summary>More than these are named by their keys, in a field.</summary>
    public const int MostToTick = 40;

    private const int InvitationsOnAPage = 50;
    private const int UntoldAtMost = 20;

    [FromQuery]
    public string? Cursor { get; set; }

    [BindProperty]
    public string? Emails { get; set; }

    [BindProperty]
    public IReadOnlyList<string> Role { get; set; } = [];

    /// <summary>Keys, ticked or typed.</summary>
    [BindProperty]
    public IReadOnlyList<string> Onboardings { get; set; } = [];

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>"mail" sends the links too, "link" only shows them.</summary>
    [BindProperty]
    public string? Delivery { get; set; }

    public InvitationPage Pending { get; private set; } = new([], null);

    public IReadOnlyList<NamedOnboarding> AllOnboardings { get; private set; } = [];

    /// <summary>What the person has just done; shown once.</summary>
    public IReadOnlyList<MadeLink> Made { get; private set; } = [];

    public IReadOnlyList<Untold> Untold { get; private set; } = [];

    public bool CanMakeOwners { get; private set; }

    public bool IsMailSetUp => mailer.IsSetUp;

    public DateTimeOffset Now => clock.GetUtcNow();

    public PagerModel Pager => new(Links.ManageInvitations, null, Pending.NextCursor, Cursor is not null, T("Older invitations"));

    /// <summary>The roles that can be offered, in their order.</summary>
    public IEnumerable<Role> Offered => Enum.GetValues<Role>().Where(role => role is not Core.People.Role.Owner || CanMakeOwners);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Made = MadeLink.Take(this);
        if (Made.Count > 0)
        {
            Response.IsShownOnce();
        }

        await ReadAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        if (Invitees() is not { } invitees)
        {
            return this.PageWithErrors();
        }

        var inviter = await inviters.OfAsync(User, cancellationToken);
        var answer = await invite.RunAsync(inviter, invitees, byMail: Delivery != "link", cancellationToken);
        if (answer.Limit is { } limit)
        {
            Response.Headers.RetryAfter = RetryAfter.Of(limit.Wait);
            return this.PageWithErrors(InvitationText.Of(limit, invitees.Select(invitee => invitee.Address)), StatusCodes.Status429TooManyRequests);
        }

        foreach (var refused in answer.Lines.Where(line => line.Outcome.Kind is InviteOutcomeKind.Refused).Select(line => line.Outcome.Sentence).Prepend(answer.Refusal).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            this.SayRule(nameof(Emails), refused);
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        MadeLink.PassOn(this, MadeLink.Of(answer));
        return this.Go(Links.ManageInvitations);
    }

    /// <summary>Null when something of the form cannot be read; the sentences stand beside their fields.</summary>
    private List<Invitee>? Invitees()
    {
        var addresses = AddressLines.Read(Emails);
        if (addresses.Count == 0)
        {
            ModelState.AddModelError(nameof(Emails), T("Enter at least one e-mail address."));
        }
        else if (addresses.Count > MostInTheForm)
        {
            ModelState.AddModelError(nameof(Emails), T("Invite at most {0} people at once here, or import a file.", MostInTheForm));
        }

        var roles = Role.Select(word => ProfileWords.Find<Role>(word.ToLowerInvariant())).ToList();
        if (roles.Count == 0 || roles.Contains(null))
        {
            ModelState.AddModelError(nameof(Role), T("Choose at least one role."));
        }

        var byKey = AllOnboardings.ToDictionary(onboarding => onboarding.Key, StringComparer.Ordinal);
        var keys = Onboardings.SelectMany(typed => (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToList();
        if (keys.FirstOrDefault(key => !byKey.ContainsKey(key)) is { } unknown)
        {
            ModelState.AddModelError(nameof(Onboardings), T("There is no onboarding {0}.", unknown));
        }

        if (Core.Text.LongText.Fault("note", Note, Invitation.NoteMaxLength) is { } fault)
        {
            this.SayRule(nameof(Note), fault);
        }

        ViewData[PageModelExtensions.ErrorOrderKey] = new List<string> { nameof(Emails), nameof(Role), nameof(Onboardings), nameof(Note) };
        if (!ModelState.IsValid)
        {
            return null;
        }

        var given = GivenRoles.Of(roles.OfType<Role>(), [.. keys.Select(key => byKey[key].Id)]);
        return [.. addresses.Select(one => new Invitee(one.Address, given, Note, one.Line))];
    }

    /// <summary>Its mail was refused and waits for another try, or for nothing.</summary>
    public bool IsUndelivered(Invitation invitation) => Untold.Any(untold => untold.Channel is Channel.Email && untold.Sentence.EndsWith($" {invitation.Address}", StringComparison.Ordinal));

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var inviter = await inviters.OfAsync(User, cancellationToken);
        CanMakeOwners = new GivenRoles([Core.People.Role.Owner], [], []).Refusal(inviter.Access, table) is null;
        AllOnboardings = await invitations.OnboardingsAsync(cancellationToken);
        Untold = await outbox.UntoldAsync(null, inviter.Access.MayEverywhere(Permission.SeeMoney, table), UntoldAtMost, cancellationToken);
        try
        {
            Pending = await invitations.ListAsync(InvitationsOnAPage, Cursor, cancellationToken);
        }
        catch (FormatException)
        {
            Pending = await invitations.ListAsync(InvitationsOnAPage, null, cancellationToken);
        }
    }
}
