using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Text;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Invitations;

/// <summary>
/// Invites people from a file: first what would become of each line, then, by the form that shows it, the invitations. The file travels with that form and is
/// judged anew, so nothing of it is kept here.
/// </summary>
[RequireRecentSignIn]
[RequirePermission(Permission.ManagePeople)]
public sealed class ImportModel(InvitePeople invite, IInvitationStore invitations, CurrentInviter inviters, IMailer mailer) : PageModel
{
    private IReadOnlyList<NamedOnboarding> onboardings = [];

    [BindProperty]
    public IFormFile? Csv { get; set; }

    /// <summary>The file of the dry run, in base64; sent by the form that goes on.</summary>
    [BindProperty]
    public string? Again { get; set; }

    [BindProperty]
    public string? Delivery { get; set; }

    public IReadOnlyList<InviteLine> Lines { get; private set; } = [];

    public IReadOnlyList<MadeLink> Made { get; private set; } = [];

    public bool IsMailSetUp => mailer.IsSetUp;

    public int ToInvite => Lines.Count(line => line.Outcome.Kind is InviteOutcomeKind.Invited);

    public bool CanGoOn => ToInvite > 0 && !Lines.Any(line => line.Outcome.Kind is InviteOutcomeKind.Refused);

    public IReadOnlyList<NamedOnboarding> NamesOf(GivenRoles roles) => [.. onboardings.Where(onboarding => roles.Onboardings.Contains(onboarding.Id))];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await BytesAsync(cancellationToken) is not { } bytes)
        {
            return this.PageWithErrors();
        }

        onboardings = await invitations.OnboardingsAsync(cancellationToken);
        var file = InvitationFile.Read(bytes, onboardings.ToDictionary(onboarding => onboarding.Key, onboarding => onboarding.Id, StringComparer.Ordinal));
        if (file.Refusal is { } refusal)
        {
            this.SayRule(nameof(Csv), refusal);
            return this.PageWithErrors();
        }

        var inviter = await inviters.OfAsync(User, cancellationToken);
        var isDryRun = Csv is not null;
        var answer = isDryRun
            ? await invite.PreviewAsync(inviter, file.Invitees, cancellationToken)
            : await invite.RunAsync(inviter, file.Invitees, byMail: Delivery != "link", cancellationToken);
        Again = Convert.ToBase64String(bytes);
        if (answer.Limit is { } limit)
        {
            Lines = (await invite.PreviewAsync(inviter, file.Invitees, cancellationToken)).Lines;
            Response.Headers.RetryAfter = RetryAfter.Of(limit.Wait);
            return this.PageWithErrors(InvitationText.Of(limit, file.Invitees.Select(invitee => invitee.Address)), StatusCodes.Status429TooManyRequests);
        }

        if (answer.Refusal is { } refused)
        {
            this.SayRule(nameof(Csv), refused);
            return this.PageWithErrors();
        }

        if (isDryRun || answer.Lines.Any(line => line.Outcome.Kind is InviteOutcomeKind.Refused))
        {
            Lines = answer.Lines;
            return CanGoOn || !Lines.Any(line => line.Outcome.Kind is InviteOutcomeKind.Refused) ? Page() : this.PageWithErrors();
        }

        // Too many for the cookie that a redirect would need; sent again, it finds everybody invited.
        Made = MadeLink.Of(answer);
        Response.IsShownOnce();
        return Page();
    }

    /// <summary>The chosen file, or the one that the dry run showed; null with a sentence beside the field.</summary>
    private async Task<byte[]?> BytesAsync(CancellationToken cancellationToken)
    {
        if (Csv is { Length: <= InvitationFile.MaxBytes })
        {
            var bytes = new byte[Csv.Length];
            await using var stream = Csv.OpenReadStream();
            await stream.ReadExactlyAsync(bytes, cancellationToken);
            return bytes;
        }

        if (Csv is not null)
        {
            ModelState.AddModelError(nameof(Csv), T("The file is larger than 256 kB."));
            return null;
        }

        var content = new byte[InvitationFile.MaxBytes];
        if (Again is { Length: > 0 } && Convert.TryFromBase64String(Again, content, out var length))
        {
            return content[..length];
        }

        ModelState.AddModelError(nameof(Csv), T("Choose a file."));
        return null;
    }
}
