using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Account;

/// <summary>Make, name and remove one's passkeys.</summary>
[RequireRecentSignIn]
[AllowOneFactor]
[RequirePermission(Permission.UseOwnAccount)]
public sealed class PasskeysModel(OwnFactors factors) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    public IReadOnlyList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    /// <summary>Who has a passkey where two factors are required does not get another by their password alone.</summary>
    public bool MustConfirm { get; private set; }

    /// <summary>As it stands in a form.</summary>
    public static string IdOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    public async Task OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostOptionsAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return MustConfirm ? StatusCode(StatusCodes.Status403Forbidden) : Content(await factors.OfferPasskeyAsync(), "application/json");
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (MustConfirm)
        {
            return this.PageWithErrors(status: StatusCodes.Status403Forbidden);
        }

        var made = await factors.AddPasskeyAsync(Credential, Name);
        return made.IsDone
            ? this.GoWithNotice(Links.Passkeys, T("The passkey is made. Use it the next time you sign in."))
            : this.PageWithErrors(made.Refusal);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string id, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (MustConfirm || !Base64Url.IsValid(id))
        {
            return this.PageWithErrors(status: MustConfirm ? StatusCodes.Status403Forbidden : StatusCodes.Status422UnprocessableEntity);
        }

        var removed = await factors.RemovePasskeyAsync(Base64Url.DecodeFromChars(id), cancellationToken);
        return removed.IsDone
            ? this.GoWithNotice(Links.Passkeys, T("Removed. Remove it on the device too."))
            : this.GoWithRefusal(Links.Passkeys, removed.Refusal!);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var state = await factors.ReadAsync(cancellationToken);
        (Passkeys, MustConfirm) = (state.Passkeys, state.MustConfirm);
    }
}
